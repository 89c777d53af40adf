"""Input that is wrong, odd or much: a report, never a traceback, and never half a tree."""

import os
import shutil
from pathlib import Path

import pytest

from tests.codegen.golden import Case, wrong_cases
from tests.codegen.shell.projects import CHANNEL, files, project, run

COMMANDS = ("write", "check", "stub", "diff", "plan")


@pytest.mark.parametrize("case", wrong_cases(), ids=str)
def test_a_wrong_schema_leaves_every_byte_as_it_was(tmp_path: Path, case: Case) -> None:
    folder = project(tmp_path)
    run("write", folder)
    (folder / "generated" / "channel" / "model.py").write_text("edited = True\n")
    _replace_schema(folder, [case])
    before = files(folder)
    for command in COMMANDS:
        done = run(command, folder)
        assert (done.status, done.out) == (1, "")
        assert done.errors.startswith("schema")
        assert files(folder) == before


def test_all_wrong_schemas_at_once_are_all_reported(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    _replace_schema(folder, wrong_cases())
    before = files(folder)
    done = run("write", folder)
    assert done.status == 1
    assert len(done.errors.splitlines()) > len(wrong_cases())
    assert files(folder) == before


def test_a_thousand_files_are_read(tmp_path: Path) -> None:
    folder = project(tmp_path)
    for number in range(1000):
        text = f"enum Mood{number} {{ GOOD BAD }}\n" if number % 2 else "# nothing\n"
        (folder / "schema" / f"part{number}.graphql").write_text(text)
    assert run("write", folder).status == 0
    assert "enum Mood999 {" in (folder / "generated" / "schema.graphql").read_text()
    assert run("check", folder).status == 0


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00",
        b"\x00",
        b"type Room {\n  id: ID!\n",
        b"type Room { id: " + b"[" * 5000 + b"ID" + b"]" * 5000 + b" }",
        b"{ " * 5000,
        b"type Room { name(a: JSON = " + b"[" * 5000 + b"]" * 5000 + b"): ID }",
        b'"' * 4,
        b"\xef\xbb\xbf\xef\xbb\xbftype",
        b"type \xf0\x9f\x98\x80 { id: ID }",
        b"extend type Nowhere { id: ID }",
        b"schema { query: Nowhere }",
        b"directive @model on OBJECT",
        b"query { a }",
    ],
)
def test_text_that_is_no_schema_is_reported(tmp_path: Path, content: bytes) -> None:
    folder = project(tmp_path)
    run("write", folder)
    (folder / "schema" / "odd.graphql").write_bytes(content)
    before = files(folder)
    done = run("write", folder)
    assert done.status == 1
    assert done.errors.startswith("schema/")
    assert files(folder) == before


def test_entries_that_are_no_files_are_no_schema(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "schema" / "folder.graphql").mkdir()
    os.mkfifo(folder / "schema" / "pipe.graphql")
    assert run("write", folder).status == 0
    (folder / "schema" / "gone.graphql").symlink_to("nowhere.graphql")
    done = run("write", folder)
    assert done.status == 1
    assert done.errors.startswith("schema/gone.graphql:1:1: ")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "schema" / "channel.graphql").chmod(0)
    done = run("write", folder)
    assert done.status == 1
    assert done.errors.startswith("schema/channel.graphql:1:1: ")


@pytest.mark.parametrize(
    "content",
    [b"def broken(\n", b"\xff", b"x = '\0'\n", b"(" * 5000, b"-" * 100000 + b"1\n"],
    ids=["syntax", "encoding", "nul", "parentheses", "depth"],
)
def test_a_resolver_that_is_no_python_is_named_and_the_rest_generated(
    tmp_path: Path, content: bytes
) -> None:
    folder = project(tmp_path)
    run("write", folder)
    resolver = folder / "resolvers" / "channel.py"
    resolver.write_bytes(content)
    schema = folder / "schema" / "channel.graphql"
    schema.write_text(CHANNEL.replace("name: String!\n}", "name: String!\n  topic: String\n}"))
    (folder / "schema" / "user.graphql").write_text("extend type Query {\n  me: ID\n}\n")
    done = run("write", folder)
    assert done.status == 1
    assert "resolvers/channel.py:1:" in done.errors
    assert resolver.read_bytes() == content
    assert "topic" in (folder / "generated" / "channel" / "model.py").read_text()
    assert "@resolve.me" in (folder / "resolvers" / "user.py").read_text()


def test_long_chains_in_a_resolver_are_read(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run("write", folder)
    with (folder / "resolvers" / "channel.py").open("a") as file:
        file.write("\n\nif False:\n    Info" + ".more" * 2000 + "\n")
    assert run("check", folder).status == 0


def _replace_schema(folder: Path, cases: list[Case]) -> None:
    """The schemas of these cases instead of the project's own."""
    shutil.rmtree(folder / "schema")
    (folder / "schema").mkdir()
    for case in cases:
        for path in (case.folder / "schema").iterdir():
            name = path.name if len(cases) == 1 else f"{case}_{path.name}"
            (folder / "schema" / name).write_bytes(path.read_bytes())
