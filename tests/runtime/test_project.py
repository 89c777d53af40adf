"""Loading a project: its resolvers are found, and all that is missing is said at once."""

import subprocess
import sys
from pathlib import Path

import pytest
from graphql import (
    GraphQLSchema,
    build_schema,
    introspection_from_schema,
    lexicographic_sort_schema,
    print_schema,
)

from runtime.project import LoadedProject, Project, ProjectError, load
from tests.databases import ROOT

SDL = """type Channel { id: ID! }
extend type Mutation {
  "Pins it."
  pin(id: ID!): Boolean!
  unpin(id: ID!): Boolean!
}
"""
DECLARATION = """
from runtime.places import Place
from runtime.project import Project
PIN = Place("Mutation", "pin", "schema/channel.graphql")
UNPIN = Place("Mutation", "unpin", "schema/channel.graphql")
PROJECT = Project(
    context=dict, tables=(), bindables=(), places=(PIN, UNPIN), resolvers=("resolvers.channel",)
)
"""
RESOLVERS = """
from generated.project import PIN, UNPIN

@PIN
async def pin(info, *, id): return True

@UNPIN
async def unpin(info, *, id): return False
"""


PUBLIC = """
"What may be asked."
type Query { pets(like: PetFilter, kind: Kind = CAT, old: Int @deprecated): [Pet!]! }
enum Kind { CAT DOG @deprecated(reason: "none left") }
interface Named { name: String! }
union Pet = Cat | Dog
type Cat implements Named { name: String! }
type Dog implements Named { name: String! born: Day }
input PetFilter @oneOf { name: String kind: Kind }
scalar Day @specifiedBy(url: "https://example.com/day")
"""


def printed(schema: GraphQLSchema) -> str:
    return print_schema(lexicographic_sort_schema(schema))


def a_project(folder: Path, resolvers: str | None = RESOLVERS) -> Path:
    files = {
        "schema/channel.graphql": SDL,
        "generated/__init__.py": "",
        "generated/project.py": DECLARATION,
        "generated/schema.graphql": SDL,
        "resolvers/__init__.py": "",
    }
    if resolvers is not None:
        files["resolvers/channel.py"] = resolvers
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


def loaded(folder: Path) -> str:
    """What a process of its own prints about the project, as modules are imported for good."""
    program = (
        "import sys; from pathlib import Path; from runtime.project import ProjectError, load\n"
        "try: print(*(f'{place}={function.__name__}' for place, function"
        " in load(Path(sys.argv[1])).resolvers.items()))\n"
        "except ProjectError as error: print(error)"
    )
    command = [sys.executable, "-c", program, str(folder)]
    ended = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.stderr == ""
    return ended.stdout.strip()


def test_resolvers_are_found_by_their_marks(tmp_path: Path) -> None:
    assert loaded(a_project(tmp_path)) == "Mutation.pin=pin Mutation.unpin=unpin"


def test_all_missing_resolvers_are_named_with_their_line_in_the_schema(tmp_path: Path) -> None:
    pin, unpin = loaded(a_project(tmp_path, resolvers=None)).splitlines()
    assert pin.startswith("schema/channel.graphql:4: Mutation.pin has no resolver")
    assert unpin.startswith("schema/channel.graphql:5: Mutation.unpin has no resolver")


def test_two_resolvers_for_one_place_are_both_named(tmp_path: Path) -> None:
    again = RESOLVERS + "\n@PIN\nasync def pin_again(info, *, id): return True\n"
    said = loaded(a_project(tmp_path, again))
    assert "Mutation.pin has two resolvers" in said
    assert said.count("resolvers/channel.py:") == 2


def with_a_scalar(folder: Path, codec: str) -> Path:
    """The project with a scalar of its own, whose codec is the class body `codec`."""
    a_project(folder, f"{RESOLVERS}\nfrom generated.project import MONEY\n\n{codec}")
    with (folder / "schema" / "channel.graphql").open("a") as sdl:
        sdl.write("scalar Money\n")
    declared = DECLARATION.replace("(PIN, UNPIN)", "(PIN, UNPIN, MONEY)")
    place = (
        "from runtime.places import CodecPlace\n"
        'MONEY = CodecPlace("Money", "schema/channel.graphql")'
    )
    (folder / "generated" / "project.py").write_text(place + declared)
    return folder


def test_a_scalar_without_a_codec_is_named_with_its_line_in_the_schema(tmp_path: Path) -> None:
    said = loaded(with_a_scalar(tmp_path, ""))
    assert said.startswith("schema/channel.graphql:7: scalar Money has no codec")


def test_a_codec_is_found_and_must_have_both_methods(tmp_path: Path) -> None:
    both = "    parse = staticmethod(str)\n    serialize = staticmethod(str)\n"
    said = loaded(with_a_scalar(tmp_path / "a", f"@MONEY\nclass Money:\n{both}"))
    assert said.endswith("scalar Money=Money")
    said = loaded(with_a_scalar(tmp_path / "b", "@MONEY\nclass Money:\n    parse = str\n"))
    assert said == "scalar Money: its codec Money has no static method serialize."


def test_a_resolver_that_is_imported_elsewhere_is_still_one(tmp_path: Path) -> None:
    imported = RESOLVERS + "\nalias = pin\n"
    assert loaded(a_project(tmp_path, imported)) == "Mutation.pin=pin Mutation.unpin=unpin"


def test_a_folder_that_is_no_project_says_what_to_run(tmp_path: Path) -> None:
    assert "python -m codegen write" in loaded(tmp_path)


def test_a_schema_that_is_gone_says_what_to_run(tmp_path: Path) -> None:
    (a_project(tmp_path) / "generated" / "schema.graphql").unlink()
    said = loaded(tmp_path)
    assert said.endswith(
        "has no generated/schema.graphql. Run `make gen` (python -m codegen write)."
    )


def test_a_schema_that_is_no_sdl_says_what_to_run(tmp_path: Path) -> None:
    declared = Project(context=dict, tables=(), bindables=(), places=(), resolvers=())
    with pytest.raises(ProjectError, match=r"is no SDL: Syntax Error.*python -m codegen write"):
        LoadedProject(tmp_path, declared, "type Query {", {}).schema()


def test_the_answer_to_the_introspection_query_stands_for_the_sdl(tmp_path: Path) -> None:
    declared = Project(context=dict, tables=(), bindables=(), places=(), resolvers=())
    answer = introspection_from_schema(build_schema(PUBLIC), input_value_deprecation=True)
    of_sdl, of_answer = (
        LoadedProject(tmp_path, declared, PUBLIC, {}, introspection).schema()
        for introspection in (None, answer)
    )
    assert printed(of_answer) == printed(of_sdl)


def test_a_schema_that_is_no_introspection_says_what_to_run(tmp_path: Path) -> None:
    (a_project(tmp_path) / "generated" / "schema.json").write_text("{}")
    assert "is no answer to the introspection query. Run `make gen`" in loaded(tmp_path)


def test_a_resolvers_folder_that_is_no_package_does_not_take_anothers(tmp_path: Path) -> None:
    (a_project(tmp_path) / "resolvers" / "__init__.py").unlink()
    assert loaded(tmp_path).endswith(f"{tmp_path / 'resolvers'} needs an __init__.py.")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (
            "from generated.gone import crud",
            "ModuleNotFoundError: No module named 'generated.gone'",
        ),
        (
            "from generated.project import Gone",
            "ImportError: cannot import name 'Gone' from 'generated.project'",
        ),
        (
            "import generated.project as it; it.Gone",
            "AttributeError: module 'generated.project' has no attribute 'Gone'",
        ),
        ("from runtime.errors import Gone", "ImportError: cannot import name 'Gone' from"),
        ("print(gone)", "NameError: name 'gone' is not defined"),
        ("def (", "SyntaxError: invalid syntax"),
    ],
)
def test_a_module_that_cannot_be_imported_is_named_with_its_line(
    tmp_path: Path, line: str, says: str
) -> None:
    a_project(tmp_path, f"{RESOLVERS}\n{line}\n")
    number = len(RESOLVERS.splitlines()) + 2
    place = f"{tmp_path}/resolvers/channel.py:{number}: resolvers.channel cannot be imported: "
    said = loaded(tmp_path)
    assert said.startswith(place + says)
    assert ("python -m codegen check" in said) == ("generated" in line)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProjectError) as raised:
        load(tmp_path / "nowhere")
    assert str(raised.value) == f"There is no folder {tmp_path / 'nowhere'}."
