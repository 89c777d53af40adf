"""Which places a project's resolvers fill is read from their text, however they name them."""

from pathlib import Path

import pytest

from tests.codegen.shell.projects import CHANNEL, project, run

BODY = "async def anything(info, *, name):\n    return name\n"


@pytest.mark.parametrize(
    "head",
    [
        "from generated.channel import resolve\n\n\n@resolve.hello\n",
        "from generated.channel import resolve as here\n\n\n@here.hello\n",
        "from generated.channel.resolve import hello\n\n\n@hello\n",
        "from generated.channel.resolve import hello as place\n\n\n@place\n",
        "import generated.channel.resolve\n\n\n@generated.channel.resolve.hello\n",
        "import generated.channel.resolve as here\n\n\n@here.hello\n",
        "from generated import channel\n\n\n@channel.resolve.hello\n",
        "from generated.channel import resolve\n\nhere = resolve\n\n\n@here.hello\n",
        "import generated.channel as it\n\nhere = there = it.resolve\n\n\n@there.hello\n",
        "from generated.channel.resolve import *\n\n\n@hello\n",
    ],
)
def test_a_place_is_filled_however_it_is_imported(tmp_path: Path, head: str) -> None:
    folder = project(tmp_path, {"resolvers/channel.py": head + BODY})
    done = run("write", folder)
    assert "added a stub" not in done.out
    assert run("check", folder).status == 0


@pytest.mark.parametrize(
    "head",
    [
        "from generated.channel import resolve\n\n\nclass Channels:\n    @resolve.hello\n",
        "from generated.channel.resolve import *\n\n\nclass Channels:\n    @hello\n",
    ],
)
def test_a_resolver_in_a_class_is_told_that_the_server_does_not_find_it(
    tmp_path: Path, head: str
) -> None:
    text = f"{head}    async def anything(info, *, name):\n        return name\n"
    folder = project(tmp_path, {"resolvers/channel.py": text})
    done = run("write", folder)
    assert "added a stub" not in done.out
    says = "The server finds no resolver in a class: this is none for Query.hello."
    assert f"resolvers/channel.py:5:6: {says} [fields-have-a-resolver]\n" in done.errors
    assert "^ move it out of the class\n" in done.errors
    check = run("check", folder)
    assert (check.status, check.errors) == (1, done.errors)
    assert says in run("plan", folder, "--against", str(folder)).out


def test_what_a_star_brings_and_nothing_uses_is_not_filled(tmp_path: Path) -> None:
    text = "from generated.channel.resolve import *\n\n\ndef hello():\n    return hello\n"
    folder = project(tmp_path, {"resolvers/channel.py": text})
    assert "added a stub for Query.hello" in run("write", folder).out


def test_another_modules_resolve_fills_no_place(tmp_path: Path) -> None:
    text = "from elsewhere import resolve\n\n\n@resolve.hello\n" + BODY
    folder = project(tmp_path, {"resolvers/channel.py": text})
    assert "added a stub for Query.hello" in run("write", folder).out


def test_a_place_in_a_file_that_the_server_does_not_load_is_not_filled(tmp_path: Path) -> None:
    text = "from generated.channel import resolve\n\n\n@resolve.hello\n" + BODY
    folder = project(tmp_path, {"resolvers/other.py": text})
    assert "added a stub for Query.hello" in run("write", folder).out


def test_the_resolver_of_a_subscription_that_became_a_query_is_not_the_querys(
    tmp_path: Path,
) -> None:
    text = "from generated.channel import resolve\n\n\n@resolve.hello\n" + BODY
    folder = project(tmp_path, {"resolvers/feeds/channel.py": text})
    assert "resolvers/channel.py: added a stub for Query.hello" in run("write", folder).out
    assert (folder / "resolvers" / "feeds" / "channel.py").read_text() == text


def test_a_place_that_is_gone_is_reported_with_a_likely_name(tmp_path: Path) -> None:
    text = "from generated.channel import resolve\n\n\n@resolve.helo\n" + BODY
    folder = project(tmp_path, {"resolvers/channel.py": text})
    done = run("write", folder)
    assert done.status == 0
    assert "resolvers/channel.py:6:2: The schema has no field for resolve.helo any more." in (
        done.errors
    )
    assert '^ did you mean "hello"?' in done.errors


HELLO = "from generated.channel import resolve\n\n\n@resolve.hello\n" + BODY


def test_a_place_that_is_filled_twice_is_reported_with_both(tmp_path: Path) -> None:
    text = HELLO + "\n\n@resolve.hello\nasync def other(info, *, name):\n    return name\n"
    folder = project(tmp_path, {"resolvers/channel.py": text})
    says = (
        "resolvers/channel.py:9:2: Query.hello has two resolvers, this and "
        "resolvers/channel.py:4:2. [fields-have-one-resolver]\n"
        "    @resolve.hello\n"
        "     ^ delete one\n"
    )
    done = run("write", folder)
    assert (done.status, done.errors) == (0, says)
    assert run("write", folder).errors == says
    check = run("check", folder)
    assert (check.status, check.errors) == (1, says)
    plan = run("plan", folder, "--fail-on", "any", "--against", str(folder))
    assert plan.status == 1
    assert "  resolvers/channel.py:9:2: Query.hello has two resolvers, this and " in plan.out


def test_a_filled_place_may_have_an_argument_with_a_list_for_its_default(tmp_path: Path) -> None:
    sdl = "extend type Query {\n  pick(of: [Int!]! = [1, 2]): Int!\n}\n"
    folder = project(tmp_path, {"schema/pick.graphql": sdl})
    run("write", folder)
    assert run("check", folder).status == 0


@pytest.mark.parametrize(
    ("path", "more"),
    [
        ("resolvers/channel.py", "\n\nPLACES = (resolve.hello,)\n"),
        ("resolvers/channel.py", "\n\nfrom generated.channel.resolve import hello\n"),
        ("resolvers/elsewhere.py", HELLO),
        (
            "resolvers/channel.py",
            "\n\nif not anything:\n\n    @resolve.hello\n    def other(info):\n        ...\n",
        ),
    ],
)
def test_what_only_mentions_a_place_fills_it_no_second_time(
    tmp_path: Path, path: str, more: str
) -> None:
    both = {"resolvers/channel.py": HELLO}
    folder = project(tmp_path, {**both, path: both.get(path, "") + more})
    run("write", folder)
    done = run("check", folder)
    assert (done.status, done.errors) == (0, "")


MORE = """
type Subscription {
  ticks: Int!
}
"""


def test_resolvers_follow_an_sdl_file_that_is_renamed_as_a_whole(tmp_path: Path) -> None:
    folder = project(tmp_path)
    schema, resolvers = folder / "schema", folder / "resolvers"
    schema.joinpath("channel.graphql").write_text(CHANNEL + MORE)
    run("write", folder)
    schema.joinpath("channel.graphql").rename(schema / "room.graphql")
    with schema.joinpath("room.graphql").open("a") as file:
        file.write("extend type Query {\n  another: Int\n}\n")
    done = run("write", folder)
    assert "added a stub" not in done.out
    renamed = "rename this file to resolvers/{}room.py, and import it from generated.room"
    assert f"^ {renamed.format('')}\n" in done.errors
    assert f"^ {renamed.format('feeds/')}\n" in done.errors
    check = run("check", folder)
    assert (check.status, check.errors) == (1, done.errors)
    resolvers.joinpath("channel.py").rename(resolvers / "room.py")
    resolvers.joinpath("feeds", "channel.py").rename(resolvers / "feeds" / "room.py")
    done = run("write", folder)
    assert "added a stub" not in done.out
    assert "     ^ import it from generated.room\n" in done.errors
    for path in (resolvers / "room.py", resolvers / "feeds" / "room.py"):
        path.write_text(path.read_text().replace("generated.channel", "generated.room"))
    assert "resolvers/room.py: added a stub for Query.another" in run("write", folder).out
    assert run("check", folder).status == 0


def test_resolvers_of_two_sdl_files_that_become_one_are_moved_one_by_one(tmp_path: Path) -> None:
    folder = project(tmp_path, {"schema/clock.graphql": MORE})
    run("write", folder)
    for name in ("channel", "clock"):
        (folder / "schema" / f"{name}.graphql").unlink()
    (folder / "schema" / "room.graphql").write_text(CHANNEL + MORE)
    done = run("write", folder)
    assert "resolvers/room.py: added a stub for Query.hello" in done.out
    assert "^ move this to resolvers/feeds/room.py\n" in done.errors


def test_a_place_whose_field_moved_to_another_file_is_told_where(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    (folder / "schema" / "channel.graphql").rename(folder / "schema" / "room.graphql")
    (folder / "resolvers" / "room.py").write_text('"""Written already."""\n')
    done = run("write", folder)
    assert "resolvers/room.py: added a stub for Query.hello" in done.out
    assert done.errors == (
        "resolvers/channel.py:8:2: resolve.hello is of generated.room now. "
        "[resolvers-have-a-field]\n"
        "    @resolve.hello\n"
        "     ^ move this to resolvers/room.py\n"
    )


def test_a_file_that_is_no_text_is_reported(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "resolvers").mkdir()
    (folder / "resolvers" / "channel.py").write_bytes(b"# first\n# \xff\xfe")
    done = run("write", folder)
    assert done.status == 1
    assert "resolvers/channel.py:2:3: This is no Python: the file is not UTF-8." in done.errors


def named(folder: Path, path: str, head: str) -> None:
    """A hand-written resolver in a file of the project."""
    text = f"from generated.channel import resolve\n\n\n@resolve.{head}\n{BODY}"
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text)


def with_field(folder: Path, root: str) -> None:
    """The project with another field called `hello`, before those that are there."""
    schema = folder / "schema" / "channel.graphql"
    field = f"extend type {root} {{\n  hello(name: String!): String!\n}}\n\n"
    schema.write_text(field + schema.read_text())


@pytest.mark.parametrize(
    ("root", "file"),
    [("Mutation", "resolvers/channel.py"), ("Subscription", "resolvers/feeds/channel.py")],
)
def test_a_field_that_is_called_alike_renames_no_place_that_was_there(
    tmp_path: Path, root: str, file: str
) -> None:
    folder = project(tmp_path)
    named(folder, "resolvers/channel.py", "hello")
    with_field(folder, root)
    done = run("write", folder)
    assert (done.status, done.errors) == (0, "")
    name = f"{root.lower()}_hello"
    assert (
        f"{file}: added a stub for {root}.hello (schema/channel.graphql:2): "
        f"resolve.{name}, as resolve.hello is Query.hello\n"
    ) in done.out
    assert f"@resolve.{name}\n" in (folder / file).read_text()
    assert done.out.count("added a stub") == 1
    assert run("check", folder).status == 0


def test_a_place_that_has_another_name_now_is_told_its_name(tmp_path: Path) -> None:
    folder = project(tmp_path)
    named(folder, "resolvers/channel.py", "query_hello")
    assert run("write", folder).errors == (
        "resolvers/channel.py:6:2: The place of Query.hello is called resolve.hello now. "
        "[resolvers-have-a-field]\n"
        "    @resolve.query_hello\n"
        "     ^ write resolve.hello here\n"
    )


def test_a_source_is_never_taken_for_the_query_that_has_its_name_now(tmp_path: Path) -> None:
    folder = project(tmp_path)
    named(folder, "resolvers/feeds/channel.py", "hello")
    with_field(folder, "Subscription")
    done = run("write", folder)
    assert "resolvers/channel.py: added a stub for Query.hello" in done.out
    assert (
        "resolvers/feeds/channel.py:8:2: The place of Subscription.hello is called "
        "resolve.subscription_hello now."
    ) in done.errors


@pytest.mark.parametrize(
    ("head", "says", "hint"),
    [
        (
            "async def hello(info):",
            "5:1: Query.hello has an argument name that its resolver does not take.",
            "add name: str",
        ),
        (
            "async def hello(info, *, name, loud=None, most, last=0):",
            "5:43: Query.hello has no argument most, and its resolver needs it.",
            "delete it, or give it a default",
        ),
        (
            "async def hello(info, name, *, loud):",
            "5:32: Clients may leave loud of Query.hello out, and its resolver needs it.",
            "write loud: bool | None = None",
        ),
        ("async def hello(info, /, name, loud=False):", "", ""),
        ("def hello(info, **given):", "", ""),
        ("def hello(info, *, name, **more):", "", ""),
    ],
)
def test_a_resolver_that_takes_other_arguments_than_its_field_is_reported(
    tmp_path: Path, head: str, says: str, hint: str
) -> None:
    text = f"from generated.channel import resolve\n\n\n@resolve.hello\n{head}\n    ...\n"
    folder = project(tmp_path, {"resolvers/channel.py": text})
    schema = folder / "schema" / "channel.graphql"
    asked = "hello(name: String!, loud: Boolean)" if "loud" in head or "**" in head else ""
    schema.write_text(
        schema.read_text().replace("hello(name: String!)", asked or "hello(name: ID!)")
    )
    run("write", folder)
    check = run("check", folder)
    plan = run("plan", folder, "--fail-on", "any", "--against", str(folder))
    assert (check.status, plan.status) == ((1, 1) if says else (0, 0))
    if says:
        assert f"resolvers/channel.py:{says} [resolvers-take-their-arguments]\n" in check.errors
        assert check.errors.endswith(f"^ {hint}\n")
        assert f"  resolvers/channel.py:{says}\n" in plan.out


@pytest.mark.parametrize("more", ["@cached\n", "@resolve.bye\n@resolve.hello\n"])
def test_what_another_decorator_makes_of_a_function_is_not_judged(
    tmp_path: Path, more: str
) -> None:
    text = f"from generated.channel import resolve\n\n\n@resolve.hello\n{more}def one(info): ...\n"
    folder = project(tmp_path, {"resolvers/channel.py": text})
    assert "takes" not in run("write", folder).errors


def test_a_field_of_a_type_gives_its_row_first(tmp_path: Path) -> None:
    sdl = "extend type Channel {\n  words(of: ID!): Int!\n}\n"
    text = (
        "from generated.more import resolve\n\n\n@resolve.channel_words\n"
        "async def words(row, info, of, size):\n    return 1\n"
    )
    folder = project(tmp_path, {"schema/more.graphql": sdl, "resolvers/more.py": text})
    assert run("write", folder).errors == (
        "resolvers/more.py:5:32: Channel.words has no argument size, and its resolver needs it. "
        "[resolvers-take-their-arguments]\n"
        "    async def words(row, info, of, size):\n"
        "                                   ^ delete it, or give it a default\n"
    )


PRICED = "from generated.more import resolve\n"
PRICE = "\n\n@resolve.price\nasync def price(info):\n    return 1\n"


@pytest.mark.parametrize(
    ("resolvers", "hint"),
    [
        (PRICED + PRICE, 'did you mean "prize"?'),
        (PRICED + PRICE + PRICE.replace("price", "prize"), "delete it, or bring the field back"),
    ],
)
def test_a_place_that_is_gone_may_have_been_one_that_nobody_has_written(
    tmp_path: Path, resolvers: str, hint: str
) -> None:
    sdl = "extend type Query {\n  prize: Int!\n}\n"
    folder = project(tmp_path, {"schema/more.graphql": sdl, "resolvers/more.py": resolvers})
    for _ in ("the stub is missing", "it is there"):
        assert f"    @resolve.price\n     ^ {hint}\n" in run("write", folder).errors
