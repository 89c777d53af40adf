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


@pytest.mark.parametrize("changed", [CHANGED, MOVED], ids=["columns", "types"])
def test_the_migration_does_what_the_plan_said(
    tmp_path: Path, database_url: str, changed: str
) -> None:
    folder = committed(project(tmp_path, {"schema/note.graphql": NOTE, "resolvers/channel.py": ""}))
    with running_app({"RETHINKDB_URL": database_url}, folder) as app:
        query = 'mutation { createNote(input: {text: "a"}) { id } }'
        assert "errors" not in httpx.post(app.graphql, json={"query": query}).json()
    (folder / "schema" / "note.graphql").write_text(changed)
    told = json.loads(run("plan", folder, "--json").out)["tables"]
    run("write", folder)
    found = _steps(_migration(folder, database_url))
    by_hand = [f"1 row of {says.removeprefix('rows of ')}" for says in told["byHand"]]
    assert sorted(found) == sorted([*told["steps"], *told["drops"], *by_hand])


def _steps(said: str) -> list[str]:
    """The steps that a migration says, without numbers of rows, each with its table."""
    steps, table = [], ""
    for line in said.splitlines():
        step = re.sub(r", \d+ rows?$", "", line.strip())
        if found := re.fullmatch(r"change \d+ rows? of (\w+)", step):
            table = found[1]
        elif not step.startswith(_NO_STEPS):
            steps.append(re.sub(r"^(\w+ the column \w+)", rf"\1 of {table}", step))
    return steps


_NO_STEPS = ("no longer in the schema", "to be decided by hand", "`python -m runtime")


def _migration(folder: Path, url: str) -> str:
    """What `migrate plan` says of the running database."""
    command = [sys.executable, "-m", "runtime", "migrate", "plan", "--project", str(folder)]
    environment = {**os.environ, "RETHINKDB_URL": url}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    return done.stdout
