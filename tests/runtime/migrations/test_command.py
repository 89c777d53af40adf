"""`python -m runtime migrate`, as a process."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.table import Column, Index, Table
from runtime.migrations.command import Migration
from tests.databases import ROOT
from tests.runtime.migrations.posts import ID, fill
from tests.runtime.migrations.projects import a_project, migrated, migrating
from tests.servers import running_app

AWAY = "rethinkdb://127.0.0.1:1/away"
STEPS = [
    "rename the table articles to posts, 2 rows",
    "change 2 rows of posts",
    "  rename the column headline to title, 2 rows",
    '  fill the column price with "9.90", 2 rows',
    "  fill the column code with a new UUID for each row, 2 rows",
    "  fill the column seen_at with the moment of the migration, 2 rows",
    "  fill the column version with 1, 2 rows",
    "build the index title of posts",
    "build the index code of posts",
]


async def test_plan_says_what_apply_then_does(
    tmp_path: Path, pool: Pool, database_url: str
) -> None:
    await fill(pool, 2)
    project = a_project(tmp_path)
    status, lines, _ = migrated(project, "plan", RETHINKDB_URL=database_url)
    assert (status, lines) == (1, [*STEPS, "`python -m runtime migrate apply` does it"])
    status, lines, _ = migrated(project, "apply", RETHINKDB_URL=database_url)
    taken = [line.partition("  ")[2] if " of 4  " in line else line for line in lines]
    progress = ["  2 of 2 rows", "done"]
    assert (status, [line for line in taken if line not in progress]) == (0, STEPS)
    for what in ("plan", "apply"):
        assert migrated(project, what, RETHINKDB_URL=database_url) == (0, ["nothing to do"], "")


async def test_what_may_be_dropped_is_listed_until_told_to(
    tmp_path: Path, pool: Pool, database_url: str
) -> None:
    project = a_project(tmp_path)
    migrated(project, "apply", RETHINKDB_URL=database_url)
    await pool.run(r.table_create("reactions"))
    kept = ["no longer in the schema; --drop does this:", "  drop the table reactions, 0 rows"]
    status, lines, _ = migrated(project, "plan", RETHINKDB_URL=database_url)
    assert (status, lines) == (0, [*kept, "nothing to do"])
    status, lines, _ = migrated(project, "plan", "--drop", RETHINKDB_URL=database_url)
    dropping = "`python -m runtime migrate apply --drop` does it"
    assert (status, lines) == (1, ["drop the table reactions, 0 rows", dropping])
    status, lines, _ = migrated(project, "apply", "--drop", RETHINKDB_URL=database_url)
    assert (status, lines) == (0, ["1 of 1  drop the table reactions, 0 rows", "done"])
    assert "reactions" not in await pool.run(r.table_list())


async def test_in_the_end_it_says_what_is_left_to_decide(pool: Pool, tmp_path: Path) -> None:
    rows = [{"id": "a", "type": "C152"}, {"id": "b", "type": "C152"}, {"id": "c", "old": "x"}]
    await pool.run(r.table_create("fleet"))
    await pool.run(r.table("fleet").insert(rows))
    type, note = Column("type", "String"), Column("note", "String", nullable=True)
    unique = (Index("type", unique=True),)
    fleet: Table[Any] = Table("fleet", type="Plane", columns=(ID, type, note), indexes=unique)
    migration, said = Migration([fleet], await pool.address(), tmp_path), list[str]()
    kept = ["no longer in the schema; --drop does this:"]
    kept += ["  change 1 row of fleet\n    drop the column old, 1 row"]
    hint = ['fleet: renamed? say @renamedFrom(name: "old") on note']
    by_hand = ["to be decided by hand:"]
    by_hand += [
        "  1 row of fleet without type: it is required, give it a @default or make it nullable"
    ]
    by_hand += ['  1 row of fleet too many: type is unique, others have it: "C152" (ids a, b)']

    assert await migration.show(said.append, drop=False) == 1
    rest = "`python -m runtime migrate apply` does all but what is to be decided by hand"
    step = "build the index type of fleet"
    assert said == [step, *kept, *hint, *by_hand, rest]
    for steps in ([f"1 of 1  {step}"], []):
        said.clear()
        assert await migration.apply(said.append, drop=False) == 1
        assert said == [*steps, *kept, *hint, *by_hand, "2 things left to decide"]
    await pool.run(r.table("fleet").get("b").delete())
    said.clear()
    assert await migration.apply(said.append, drop=False) == 1
    assert said[-1] == "1 thing left to decide"


async def test_a_migration_that_is_killed_goes_on_where_it_was(
    tmp_path: Path, pool: Pool, database_url: str
) -> None:
    count = 10_000
    await fill(pool, count)
    project = a_project(tmp_path)
    with migrating(project, "apply", RETHINKDB_URL=database_url) as process:
        assert process.stdout is not None
        while "500 of 10,000 rows" not in process.stdout.readline():
            pass
        process.kill()
    done = await pool.run(r.table("posts").filter(r.row.has_fields("title")).count())
    assert 500 <= done < count
    status, lines, stderr = migrated(project, "apply", RETHINKDB_URL=database_url)
    assert (status, lines[-1], stderr) == (0, "done", "")
    assert lines[1] == f"  rename the column headline to title, {count - done:,} rows"
    titles = await pool.run(r.table("posts")["title"].coerce_to("array"), limit=60)
    assert sorted(map(int, titles)) == list(range(count))
    assert migrated(project, "plan", RETHINKDB_URL=database_url)[0] == 0


async def test_so_does_one_that_renames_inside_objects(
    tmp_path: Path, pool: Pool, database_url: str
) -> None:
    count = 10_000
    await fill(pool, count, "posts")
    sheets = [{"headline": r.row["headline"]}, {"headline": "last"}]
    await pool.run(r.table("posts").replace({"id": r.row["id"], "sheets": sheets}), limit=60)
    project = a_project(tmp_path, "INSIDE")
    with migrating(project, "apply", RETHINKDB_URL=database_url) as process:
        assert process.stdout is not None
        while "500 of 10,000 rows" not in process.stdout.readline():
            pass
        process.kill()
    left = await pool.run(r.table("posts").filter(r.row.has_fields("sheets")).count())
    assert 0 < left <= count - 500
    status, lines, stderr = migrated(project, "apply", RETHINKDB_URL=database_url)
    assert (status, lines[-1], stderr) == (0, "done", "")
    assert f"  rename the column pages.headline to pages.title, {left:,} rows" in lines
    pages = await pool.run(r.table("posts")["pages"].coerce_to("array"), limit=60)
    assert {page[1]["title"] for page in pages} == {"last"}
    assert sorted(int(page[0]["title"]) for page in pages) == list(range(count))
    assert not any("headline" in each for page in pages for each in page)
    assert migrated(project, "plan", RETHINKDB_URL=database_url)[0] == 0


def test_a_database_that_is_away_is_one_line_and_status_2(tmp_path: Path) -> None:
    status, lines, stderr = migrated(a_project(tmp_path), "plan", RETHINKDB_URL=AWAY)
    assert (status, lines) == (2, [])
    assert stderr.splitlines()[-1].startswith("no database answers at rethinkdb://127.0.0.1:1")
    assert "Traceback" not in stderr


def test_it_joins_the_embedded_database_of_a_running_server(tmp_path: Path) -> None:
    environment = {"DATA_DIR": str(tmp_path / "data"), "RETHINKDB_URL": ""}
    old, new = a_project(tmp_path / "old", "OLD"), a_project(tmp_path / "new")
    with running_app(environment, old) as app:
        status, lines, _ = migrated(new, "apply", DATA_DIR=environment["DATA_DIR"])
        assert (status, lines[0]) == (0, "1 of 3  rename the table articles to posts, 0 rows")
        assert app.process.poll() is None
    assert migrated(new, "plan", DATA_DIR=environment["DATA_DIR"])[1][-1] == "nothing to do"
    with running_app(environment, new) as app:
        assert app.lines[-1].startswith("ready")


def test_a_server_that_needs_a_migration_says_so_and_ends(tmp_path: Path) -> None:
    environment = {"DATA_DIR": str(tmp_path / "data")}
    assert migrated(a_project(tmp_path / "old", "OLD"), "apply", **environment)[0] == 0
    new = a_project(tmp_path / "new")
    command = [sys.executable, "-m", "runtime", "--project", str(new), "--port", "0"]
    ended = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "RETHINKDB_URL": "", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 2
    assert "but articles is, which it is renamed from" in ended.stderr
    assert "`python -m runtime migrate apply` does it." in ended.stderr
