"""`plan`: all that is to do, on one screen, and for machines."""

import json
import re
from pathlib import Path

import pytest

from tests.codegen.shell.projects import CHANNEL, committed, files, project, run
from tests.databases import ROOT

NOTE = """
type Note @model @crud {
  id: ID!
  text: String!
  done: Boolean! @default(value: false)
}
"""
CHANGED = """
type Note @model @crud {
  id: ID!
  body: String! @renamedFrom(name: "text") @index
  priority: Int! @default(value: 3)
  mood: String!
}
type Tag @model {
  id: ID!
  name: String! @unique
}
extend type Query {
  tag(name: String!): Tag @find
  words: Int!
}
"""


def test_the_guide_shows_what_it_prints(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "codegen.md").read_text(encoding="utf-8")
    [shown] = re.findall(
        r"```text\n\$ python -m codegen plan\nsince HEAD .*\n(.*?)```", guide, re.S
    )
    folder = committed(project(tmp_path, {"schema/note.graphql": NOTE}))
    (folder / "schema" / "note.graphql").write_text(CHANGED.replace(" @index", ""))
    said = run("plan", folder).out.splitlines()
    assert [line for line in shown.splitlines() if line not in said] == []


def test_where_nothing_changed_there_is_nothing_to_do(tmp_path: Path) -> None:
    folder = committed(project(tmp_path))
    done = run("plan", folder)
    assert (done.status, done.errors) == (0, "")
    assert done.out.startswith("since HEAD (")
    assert done.out.endswith("\nnothing to do\n")


def test_everything_that_is_to_do_is_on_one_screen(tmp_path: Path) -> None:
    folder = committed(project(tmp_path, {"schema/note.graphql": NOTE}))
    (folder / "schema" / "note.graphql").write_text(CHANGED)
    channel = folder / "schema" / "channel.graphql"
    channel.write_text(CHANNEL.replace("hello(name: String!)", "greet(name: String!)"))
    before = files(folder)
    done = run("plan", folder)
    assert done.status == 1
    assert files(folder) == before
    assert len(done.out.splitlines()) <= 60
    for line in (
        "  make generated/tag/: __init__.py, ",
        "  add a stub for Query.greet in resolvers/channel.py\n",
        "  add a stub for Query.words in resolvers/note.py\n",
        "  resolvers/channel.py:8:2: The schema has no field for resolve.hello any more.\n",
        "  rename the column text of notes to body\n",
        "  fill the column priority of notes with 3\n",
        "  make the table tags\n",
        "  drop the column done of notes\n",
        "  rows of notes without mood: it is required, give it a @default or make it nullable\n",
        "  Field Note.text was removed.\n",
        "  notes by priority, mood (Query.notes, Query.notesConnection, Query.notesCount)\n",
        "more; --json lists all\n",
    ):
        assert line in done.out


def test_what_becomes_of_rows_is_said_whole(tmp_path: Path) -> None:
    folder = committed(project(tmp_path, {"schema/note.graphql": NOTE}))
    added = "".join(f"  added{n}: Int! @default(value: {n})\n" for n in range(30))
    (folder / "schema" / "note.graphql").write_text(
        NOTE.replace("  id: ID!\n", f"  id: ID!\n{added}")
    )
    done = run("plan", folder)
    assert all(f"  fill the column added_{n} of notes with {n}\n" in done.out for n in range(30))


def test_stubs_stand_first_and_are_never_cut_short(tmp_path: Path) -> None:
    folder = committed(project(tmp_path))
    words = [f"word{n}" for n in range(30)]
    types = "".join(f"type T{word} @model {{ id: ID! }}\n" for word in words)
    fields = "".join(f"  {word}: Int!\n" for word in words)
    sdl = f"{types}extend type Query {{\n{fields}}}\n"
    (folder / "schema" / "more.graphql").write_text(sdl)
    _, _, heading, *lines = run("plan", folder).out.splitlines()
    assert heading == "`codegen write` will:"
    assert lines[:30] == [f"  add a stub for Query.{word} in resolvers/more.py" for word in words]
    assert lines[30].startswith("  change generated/: ")
    assert lines[40] == "  … and 22 more; --json lists all"


def test_what_only_a_drop_does_is_headed_by_the_whole_command(tmp_path: Path) -> None:
    folder = committed(project(tmp_path, {"schema/note.graphql": NOTE}))
    (folder / "schema" / "note.graphql").unlink()
    said = run("plan", folder).out
    assert "\n`python -m runtime migrate apply --drop` will:\n  drop the table notes\n" in said


def test_what_is_found_by_an_index_first_is_no_scan(tmp_path: Path) -> None:
    sdl = """
    type Player @model @unique(fields: ["teamId", "number"]) {
      id: ID!
      teamId: ID!
      number: Int!
    }
    extend type Query {
      player(teamId: ID!, number: Int!): Player @find
      squad(teamId: ID!, orderBy: [PlayerOrderBy!], filter: PlayerFilter): [Player!]! @list
      maybe(teamId: ID, number: Int): [Player!]! @list
      numbered(number: Int!): [Player!]! @list
    }
    """
    folder = project(tmp_path, {"schema/player.graphql": sdl})
    scans = json.loads(run("plan", folder, "--against", str(folder), "--json").out)["scans"]
    assert [(one["use"], one["columns"], one["fields"]) for one in scans] == [
        ("by", ["number"], ["Query.maybe", "Query.numbered"]),
    ]


def test_what_clients_cannot_sort_by_is_no_scan(tmp_path: Path) -> None:
    sdl = """
    type Place { city: String! }
    type Player @model {
      id: ID!
      name: String!
      home: Place
      tags: [String!]!
      notes: JSON
    }
    extend type Query {
      players(orderBy: [PlayerOrderBy!]): [Player!]! @list
    }
    """
    folder = project(tmp_path, {"schema/player.graphql": sdl})
    scans = json.loads(run("plan", folder, "--against", str(folder), "--json").out)["scans"]
    assert [(one["use"], one["columns"]) for one in scans] == [("in order of", ["name"])]


def test_machines_get_all_of_it(tmp_path: Path) -> None:
    folder = committed(project(tmp_path, {"schema/note.graphql": NOTE}))
    (folder / "schema" / "note.graphql").write_text(CHANGED)
    data = json.loads(run("plan", folder, "--json").out)
    assert {"path": "generated/tag/model.py", "change": "make"} in data["files"]
    assert data["stubs"] == ["Query.words in resolvers/note.py"]
    assert data["tables"]["known"]
    assert data["tables"]["steps"] == [
        "rename the column text of notes to body",
        "fill the column priority of notes with 3",
        "build the index body of notes",
        "make the table tags",
        "build the index name of tags",
    ]
    assert data["tables"]["drops"] == ["drop the column done of notes"]
    assert {"level": "safe", "says": "Field Query.words was added."} in data["api"]
    assert data["scans"][0] == {
        "table": "notes",
        "use": "by",
        "columns": ["priority", "mood"],
        "fields": ["Query.notes", "Query.notesConnection", "Query.notesCount"],
    }


@pytest.mark.parametrize(
    ("change", "failing"),
    [
        (("name: String!\n", "title: String!\n"), ["breaking", "dangerous", "any"]),
        (("hello(name: String!)", "hello(name: String!, loud: Boolean)"), ["dangerous", "any"]),
        (("A room.", "One room."), ["any"]),
        (("A room.", "A room."), []),
    ],
)
def test_the_policy_decides_what_fails(
    tmp_path: Path, change: tuple[str, str], failing: list[str]
) -> None:
    folder = committed(project(tmp_path))
    (folder / "schema" / "channel.graphql").write_text(CHANNEL.replace(*change))
    policies = ("breaking", "dangerous", "any", "none")
    failed = [one for one in policies if run("plan", folder, "--fail-on", one).status]
    assert failed == failing


def test_without_git_the_last_write_is_compared_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    folder = project(tmp_path)
    done = run("plan", folder)
    assert (done.status, done.errors) == (0, "")
    assert "make generated/channel/: " in done.out
    run("write", folder)
    channel = folder / "schema" / "channel.graphql"
    channel.write_text(CHANNEL.replace("name: String!\n", "title: String!\n"))
    done = run("plan", folder)
    assert done.status == 1
    assert "Field Channel.name was removed." in done.out
    assert "the last write has no schema/ to compare with" in done.out


def test_an_older_folder_can_be_compared_with(tmp_path: Path) -> None:
    old = project(tmp_path / "old", {"schema/note.graphql": NOTE})
    new = project(tmp_path / "new", {"schema/note.graphql": CHANGED})
    done = run("plan", new, "--against", str(old))
    assert "  rename the column text of notes to body\n" in done.out


def test_a_broken_schema_is_reported_as_by_write(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "schema" / "channel.graphql").write_text("type Channel {\n  id ID!\n}\n")
    assert run("plan", folder) == run("write", folder)


@pytest.mark.parametrize("content", ["def broken(\n", "\0"])
def test_a_resolver_that_cannot_be_read_is_named(tmp_path: Path, content: str) -> None:
    folder = committed(project(tmp_path))
    (folder / "resolvers" / "channel.py").write_text(content)
    done = run("plan", folder, "--fail-on", "any")
    assert done.status == 1
    assert "resolvers that cannot be read:\n  resolvers/channel.py:1:" in done.out
