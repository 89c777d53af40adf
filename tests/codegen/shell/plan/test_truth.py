"""`plan` tells beforehand what the migration says of the database afterwards."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.codegen.shell.plan.test_plan import CHANGED, NOTE
from tests.codegen.shell.projects import committed, project, run
from tests.databases import ROOT
from tests.servers import running_app

MOVED = """
type Folder @model {
  id: ID!
  memos: [Memo!]! @hasMany(field: "folderId", onDelete: CASCADE)
}
type Memo @model @renamedFrom(name: "Note") @crud @index(fields: ["body", "done"]) {
  id: ID!
  body: String! @renamedFrom(name: "text")
  done: Boolean! @default(value: false)
  at: DateTime! @createdAt
  turn: Int! @version
  folderId: ID
  folder: Folder @belongsTo(field: "folderId", onDelete: CASCADE)
}
"""
A_NOTE = 'createNote(input: {text: "a"}) { id }'

ADDRESSES = """
type Shop @model @crud {
  id: ID!
  address: Address
  branches: [Address!]!
}
type Depot @model @crud {
  id: ID!
  places: [[Address]]!
  site: Place!
}
type Address {
  street: String!
  zip: String
  note: String
  geo: Geo
}
type Place {
  address: Address!
  keys: JSON
}
type Geo {
  lat: Float!
  mark: String
}
"""
_ADDRESS = '{street: "a", zip: "1", note: "n", geo: {lat: 1.5, mark: "x"}}'
_SITE = f"{{address: {_ADDRESS}, keys: {{a: 1}}}}"
A_SHOP_AND_A_DEPOT = f"""
createShop(input: {{address: {_ADDRESS}, branches: [{_ADDRESS}, {_ADDRESS}]}}) {{ id }}
createDepot(input: {{places: [[{_ADDRESS}]], site: {_SITE}}}) {{ id }}
"""


def _with(*changes: tuple[str, str]) -> str:
    """The schema of the addresses, changed."""
    sdl = ADDRESSES
    for before, after in changes:
        assert before in sdl
        sdl = sdl.replace(before, after)
    return sdl


DROPPED_INSIDE = _with(("  zip: String\n", ""), ("  mark: String\n", ""))
ADDED_INSIDE = _with(
    ("  zip: String\n", "  zip: String\n  floor: Int! @default(value: 2)\n"),
    ("  mark: String\n", "  seen: DateTime! @default(expr: NOW)\n  lon: Float!\n"),
    ("  street: String!\n", "  street: String!\n  key: ID! @default(expr: UUID)\n"),
)
RENAMED_INSIDE = _with(
    ("  zip: String\n", '  postCode: String @renamedFrom(name: "zip")\n'),
    ("  geo: Geo\n", '  position: Geo @renamedFrom(name: "geo")\n'),
    ("  lat: Float!\n", '  latitude: Float! @renamedFrom(name: "lat")\n'),
    ("  mark: String\n", "  precision: Int! @default(value: 5)\n"),
    ("  branches: [Address!]!\n", '  stores: [Address!]! @renamedFrom(name: "branches")\n'),
)
OTHER_TYPES = _with(
    ("type Depot", 'type Store @renamedFrom(name: "Depot")'),
    ("  address: Address\n", "  address: Site\n"),
    ("type Geo", "type Site {\n  road: String\n  geo: Geo\n}\ntype Geo"),
    ("  site: Place!\n", ""),
    ("type Place {\n  address: Address!\n  keys: JSON\n}\n", ""),
)


@pytest.mark.parametrize(
    ("before", "rows", "changed"),
    [
        pytest.param(NOTE, A_NOTE, CHANGED, id="columns"),
        pytest.param(NOTE, A_NOTE, MOVED, id="types"),
        pytest.param(ADDRESSES, A_SHOP_AND_A_DEPOT, DROPPED_INSIDE, id="dropped inside objects"),
        pytest.param(ADDRESSES, A_SHOP_AND_A_DEPOT, ADDED_INSIDE, id="added inside objects"),
        pytest.param(ADDRESSES, A_SHOP_AND_A_DEPOT, RENAMED_INSIDE, id="renamed inside objects"),
        pytest.param(ADDRESSES, A_SHOP_AND_A_DEPOT, OTHER_TYPES, id="objects of other types"),
    ],
)
def test_the_migration_does_what_the_plan_said(
    tmp_path: Path, database_url: str, before: str, rows: str, changed: str
) -> None:
    files = {"schema/note.graphql": before, "resolvers/channel.py": ""}
    folder = committed(project(tmp_path, files))
    with running_app({"RETHINKDB_URL": database_url}, folder) as app:
        made = httpx.post(app.graphql, json={"query": f"mutation {{ {rows} }}"}).json()
        assert "errors" not in made, made
    (folder / "schema" / "note.graphql").write_text(changed)
    told = json.loads(run("plan", folder, "--json").out)["tables"]
    run("write", folder)
    found = _steps(_migration(folder, database_url))
    by_hand = [f"1 row of {says.removeprefix('rows of ')}" for says in told["byHand"]]
    assert sorted(found) == sorted([*told["steps"], *told["drops"], *told["hints"], *by_hand])


def _steps(said: str) -> list[str]:
    """The steps that a migration says, without numbers of rows, each with its table."""
    steps, table = [], ""
    for line in said.splitlines():
        step = re.sub(r", \d+ rows?$", "", line.strip())
        if found := re.fullmatch(r"change \d+ rows? of (\w+)", step):
            table = found[1]
        elif not step.startswith(_NO_STEPS):
            steps.append(re.sub(r"^(\w+ the column [\w.]+)", rf"\1 of {table}", step))
    return steps


_NO_STEPS = (
    "nothing to do",
    "no longer in the schema",
    "to be decided by hand",
    "`python -m runtime",
)


def _migration(folder: Path, url: str) -> str:
    """What `migrate plan` says of the running database."""
    command = [sys.executable, "-m", "runtime", "migrate", "plan", "--project", str(folder)]
    environment = {**os.environ, "RETHINKDB_URL": url}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout
