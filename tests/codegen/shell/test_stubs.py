"""Stubs are appended to hand-written files, of which no line is ever changed, moved or lost."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.python.imports import Import
from codegen.shell.source_edit import append, imports_into
from tests.codegen.shell.projects import project, run
from tests.codegen.tools import formatted, import_problems

FILE = "resolvers/channel.py"


def written(folder: Path, existing: str) -> str:
    """What `write` makes of a file of resolvers."""
    project(folder, {FILE: existing})
    assert run("write", folder).status == 0
    return (folder / FILE).read_bytes().decode()


# What stands for the places, where the generated code is not importable.
RESOLVE = "class resolve:\n    hello = staticmethod(lambda function: function)\n"


def is_kept(before: str, after: str) -> bool:
    """Whether every line is still there, in its order; a byte order mark, in its place."""
    mark = "\ufeff"
    rest = iter(after.removeprefix(mark).splitlines())
    lines = before.removeprefix(mark).splitlines()
    return before[:1].count(mark) == after.count(mark) and all(line in rest for line in lines)


def test_a_stub_has_the_fields_signature_and_says_that_it_is_not_written(tmp_path: Path) -> None:
    folder = project(tmp_path)
    done = run("write", folder)
    assert f"{FILE}: added a stub for Query.hello (schema/channel.graphql:10)" in done.out
    assert (folder / FILE).read_text() == (
        '"""Resolvers of `schema/channel.graphql`."""\n'
        "\n"
        "from generated.channel import resolve\n"
        "from generated.context import Info\n"
        "from runtime.errors import NotWritten\n"
        "\n"
        "\n"
        "@resolve.hello\n"
        "async def hello(info: Info, *, name: str) -> str:\n"
        '    raise NotWritten("Query.hello")\n'
    )


@pytest.mark.parametrize(
    "existing",
    [
        '"""Mine."""\n',
        '"""Mine."""\n\nimport os\n\nprint(os.name)\n',
        "import os\nprint(os.name)",
        "#!/usr/bin/env python\n# A comment.\nx = 1\n",
        "from generated.context import Info\n\n\ndef helper(info: Info) -> None: ...\n",
        "from __future__ import annotations\nfrom zzz import a\n\nb = a\n",
        "from runtime.scalars import Json\n\nx: Json = 1\n\n\n",
        "\ufeffimport os\r\n\r\nprint(os.name)\r\n",
        "\ufefffrom runtime.scalars import Json\n\nx: Json = 1\n",
        "\ufeffx = 1\n",
        "import os; import sys\n",
        '"""Mine.\n\nIn lines.\n"""\nx = """\nimport not_me\n"""\n',
    ],
)
def test_no_line_of_an_existing_file_changes(tmp_path: Path, existing: str) -> None:
    after = written(tmp_path, existing)
    assert is_kept(existing, after)
    assert ("\r\n" in after) == ("\r\n" in existing)
    assert after.count("@resolve.hello") == 1
    ast.parse(after.removeprefix("\ufeff"))
    assert run("check", tmp_path).status == 0


def test_names_that_are_taken_are_left_to_whoever_has_them(tmp_path: Path) -> None:
    existing = 'Info = int\n\n\ndef hello() -> str:\n    return "mine"\n'
    after = written(tmp_path, existing)
    assert is_kept(existing, after)
    assert "from generated.context import Info as Info_\n" in after
    assert "async def hello_(info: Info_, *, name: str) -> str:" in after


def test_names_that_are_imported_already_are_used(tmp_path: Path) -> None:
    existing = (
        "from generated.channel import resolve as places\nfrom generated.context import Info\n"
    )
    after = written(tmp_path, existing)
    assert "\n@places.hello\n" in after
    assert after.count("import Info") == 1


@pytest.mark.parametrize(
    "ours",
    [
        "from generated.aaa import x\nfrom runtime.zzz import y\n",
        "from generated.zzz import x, y\n",
        "# Of both.\n# Really.\nfrom generated.zzz import x, y\n",
        "from generated.channel import resolve as x\nfrom runtime.errors import NotFound as y\n",
        "from generated.channel import resolve\nfrom runtime.errors import NotFound\n\n"
        "x, y = resolve, NotFound\n",
    ],
)
def test_imports_are_added_where_the_linter_wants_them(tmp_path: Path, ours: str) -> None:
    existing = f'"""Mine."""\n\nimport os\n\n{ours}\nprint(os, x, y)\n'
    after = written(tmp_path, existing)
    assert is_kept(existing, after)
    assert import_problems(after) == ""
    assert formatted(after) == after


def test_a_module_of_which_names_are_imported_already_is_imported_as_a_whole(
    tmp_path: Path,
) -> None:
    existing = (
        '"""Mine."""\n\nfrom generated.channel import resolve\n'
        "from runtime.errors import NotFound\n\nGone = NotFound\nplaces = resolve\n"
    )
    after = written(tmp_path, existing)
    assert is_kept(existing, after)
    assert "import runtime.errors\nfrom generated.channel import resolve\n" in after
    assert after.endswith('    raise runtime.errors.NotWritten("Query.hello")\n')
    assert import_problems(after) == ""
    # The next stub imports nothing anew.
    schema = tmp_path / "schema" / "channel.graphql"
    schema.write_text(schema.read_text() + "\nextend type Query {\n  bye: String!\n}\n")
    assert run("write", tmp_path).status == 0
    again = (tmp_path / FILE).read_text()
    assert again.count("import runtime.errors\n") == 1
    assert 'raise runtime.errors.NotWritten("Query.bye")' in again


def test_a_module_that_an_argument_would_hide_is_not_imported_as_a_whole(tmp_path: Path) -> None:
    folder = project(tmp_path, {FILE: "from runtime.errors import NotFound\n\nGone = NotFound\n"})
    schema = folder / "schema" / "channel.graphql"
    schema.write_text(schema.read_text().replace("hello(name:", "hello(runtime:"))
    assert run("write", folder).status == 0
    assert '    raise NotWritten("Query.hello")\n' in (folder / FILE).read_text()


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n", "x = 1\n"),
        ("#!/usr/bin/env python\n", "# About x.\nx = 1\n"),
        ("# Ours, all of it.\n# Really.\n", "\nx = 1\n"),
    ],
)
def test_what_a_file_says_of_itself_stays_on_top(tmp_path: Path, head: str, body: str) -> None:
    after = written(tmp_path, head + body)
    assert after.startswith(f"{head}\nfrom generated.channel import resolve\n")
    assert body in after


@pytest.mark.parametrize(
    "existing",
    [
        "def f() -> None:\n    from generated.context import Info\n\n    print(Info)\n",
        "if not __name__:\n    from generated.context import Info\n",
    ],
)
def test_an_import_that_may_not_have_happened_is_not_relied_upon(
    tmp_path: Path, existing: str
) -> None:
    after = written(tmp_path, existing)
    names: dict[str, object] = {}
    exec(after.replace("from generated.channel import resolve\n", RESOLVE), names)
    assert is_kept(existing, after)
    assert names["hello"]


def test_a_second_write_adds_nothing(tmp_path: Path) -> None:
    first = written(tmp_path, '"""Mine."""\n')
    run("write", tmp_path)
    assert (tmp_path / FILE).read_text() == first


def test_sources_of_subscriptions_have_files_of_their_own(tmp_path: Path) -> None:
    sdl = "extend type Subscription {\n  ticks(every: Int): Int!\n}\n"
    folder = project(tmp_path, {"schema/clock.graphql": sdl})
    run("write", folder)
    text = (folder / "resolvers" / "feeds" / "clock.py").read_text()
    assert "def ticks(info: Info, *, every: int | None = None) -> AsyncIterator[int]:\n" in text
    assert (folder / "resolvers" / "__init__.py").exists()
    assert (folder / "resolvers" / "feeds" / "__init__.py").exists()
    assert not (folder / "resolvers" / "clock.py").exists()


def test_a_file_with_a_syntax_error_is_reported_and_everything_else_is_written(
    tmp_path: Path,
) -> None:
    folder = project(tmp_path, {FILE: '"""Mine."""\n\ndef broken(:\n    pass\n'})
    done = run("write", folder)
    assert done.status == 1
    assert done.errors == (
        "resolvers/channel.py:3:12: This is no Python: invalid syntax. [resolvers-are-python]\n"
        "    def broken(:\n"
        "               ^\n"
    )
    assert (folder / FILE).read_text() == '"""Mine."""\n\ndef broken(:\n    pass\n'
    assert (folder / "generated" / "project.py").exists()
    assert run("check", folder).status == 1


def test_stub_adds_stubs_and_nothing_else(tmp_path: Path) -> None:
    folder = project(tmp_path)
    assert run("stub", folder).status == 0
    assert (folder / FILE).exists()
    assert not (folder / "generated").exists()
    assert run("stub", folder).out == "no stub to add: every resolver is there\n"


LINES = st.sampled_from(
    [
        "import os",
        "from a import (\n    b,\n    c,\n)",
        "x = 1",
        "",
        "# note",
        "def f(): ...",
        '"doc"',
    ]
)


@given(st.lists(LINES, max_size=8), st.booleans(), st.sampled_from(["a", "typing", "runtime.x"]))
def test_editing_keeps_every_line_of_any_file(lines: list[str], crlf: bool, module: str) -> None:
    end = "\r\n" if crlf else "\n"
    before = "".join(line.replace("\n", end) + end for line in lines)
    text, names = imports_into(before, {Import(module, "b"), Import(module, "f")}, frozenset())
    after = append(text, "def g():\n    pass")
    assert is_kept(before, after)
    tree = ast.parse(after)
    assert isinstance(tree.body[-1], ast.FunctionDef)
    assert len(set(names.values())) == 2


MONEY = """
scalar Money

type Price @model {
  id: ID!
  amount: Money!
}
"""


def test_a_scalar_of_the_project_s_own_gets_a_stub_of_its_codec(tmp_path: Path) -> None:
    folder = project(tmp_path, {"schema/price.graphql": MONEY})
    assert "resolvers/price.py: added a stub for scalar Money" in run("write", folder).out
    text = (folder / "resolvers" / "price.py").read_text()
    assert "@resolve.money_codec\nclass MoneyCodec:" in text
    assert text.count('raise NotWritten("scalar Money")') == 2
    assert formatted(text) == text
    assert run("check", folder).status == 0


def test_a_codec_whose_scalar_left_the_schema_is_named(tmp_path: Path) -> None:
    folder = project(tmp_path, {"schema/price.graphql": MONEY})
    run("write", folder)
    before = (folder / "resolvers" / "price.py").read_bytes()
    (folder / "schema" / "price.graphql").unlink()
    done = run("write", folder)
    assert "resolvers/price.py:" in done.errors
    assert "has no scalar for resolve.money_codec any more." in done.errors
    assert (folder / "resolvers" / "price.py").read_bytes() == before
