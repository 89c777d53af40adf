"""docs/migrations.md is true: its example, its commands, what they print."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from rethinkdb import RethinkDB

from runtime.database.driver import r as awaited
from runtime.database.pool import Pool
from tests.databases import ROOT, embedded_server

r: Any = RethinkDB()

HOME = {"street": "Tower 2"}
PLANES = [
    {"id": "1", "type": "C152", "base": HOME, "stops": []},
    {"id": "2", "type": "C152", "base": HOME, "stops": [{"street": "Pier"}]},
    {"id": "3", "type": "PA28", "base": None, "sign": "D-EABC"},
]
MENDED = [
    ("C152", "C152-1", {"street": "Tower 2", "floor": 2}, []),
    ("C152 (2)", "C152-2", {"street": "Tower 2", "floor": 2}, [{"street": "Pier", "floor": 0}]),
    ("PA28", "D-EABC", None, []),
]
TEXT = (ROOT / "docs" / "migrations.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of a language, in order."""
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def shell(project: Path, command: str, database_url: str) -> tuple[int, str]:
    """A command of the page, run in the project's folder: its exit status and what it prints."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {"PATH": path, "PYTHONPATH": str(ROOT), "RETHINKDB_URL": database_url}
    ended = subprocess.run(
        ["bash", "-c", command],
        cwd=project,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in ended.stderr
    return ended.returncode, ended.stdout


def generated(folder: Path, sdl: str) -> Path:
    """A project with this schema."""
    (folder / "schema").mkdir(parents=True)
    (folder / "schema" / "blog.graphql").write_text(f"{sdl}\ntype Query {{ now: Int }}\n")
    (folder / "resolvers").mkdir()
    (folder / "resolvers" / "__init__.py").write_text('"""Resolvers."""\n')
    assert shell(folder, "python -m codegen write", "")[0] == 0
    return folder


async def test_the_example_and_its_commands(tmp_path: Path, pool: Pool, database_url: str) -> None:
    before, after, _ = blocks("graphql")
    said, _ = blocks("text")
    [plan, apply], [plan_drop, apply_drop], _ = (block.splitlines() for block in blocks("sh"))
    old, new = generated(tmp_path / "old", before), generated(tmp_path / "new", after)

    assert shell(old, apply, database_url)[0] == 0
    moody = {"id": "1", "headline": "a", "mood": "good", "place": {"zip": "1"}}
    articles = [moody, {"id": "2", "headline": "b"}]
    await pool.run(awaited.table("articles").insert(articles))
    assert shell(new, "python -m runtime --port 0", database_url)[0] == 2
    assert shell(new, plan, database_url) == (1, said)
    assert shell(new, apply, database_url)[0] == 0
    posts = await pool.run(awaited.table("posts").order_by("id").coerce_to("array"))
    assert [(row["title"], row["priority"]) for row in posts] == [("a", 3), ("b", 3)]
    assert posts[0]["place"] == {"postcode": "1"}
    assert shell(new, plan, database_url)[0] == 0
    assert shell(new, plan_drop, database_url)[0] == 1
    assert shell(new, apply_drop, database_url)[0] == 0
    assert shell(new, plan_drop, database_url) == (0, "nothing to do\n")


def a_fleet(folder: Path, url: str) -> Path:
    """The project of the second example, over a database that has rows from before."""
    _, _, planes = blocks("graphql")
    project = generated(folder, planes)
    (project / "mend.py").write_text(blocks("python")[0])
    with r.connect(url=url) as connection:
        r.table_create("planes").run(connection)
        r.table("planes").insert(PLANES).run(connection)
    return project


def mended(url: str) -> list[Any]:
    """The planes' columns that the script is about."""
    with r.connect(url=url) as connection:
        rows = r.table("planes").order_by("id").run(connection)
    return [(row["type"], row["sign"], row["base"], row["stops"]) for row in rows]


def test_the_script_mends_what_is_left_on_a_cluster(tmp_path: Path, database_url: str) -> None:
    project = a_fleet(tmp_path / "fleet", database_url)
    _, mend, apply = blocks("sh")[-1].splitlines()
    _, said = blocks("text")
    status, told = shell(project, "python -m runtime migrate apply", database_url)
    assert (status, told[-len(said) :]) == (1, said)
    given = mend.replace("rethinkdb://127.0.0.1:28015/app", database_url)
    assert shell(project, given, database_url) == (0, "")
    assert shell(project, apply, database_url)[0] == 0
    assert mended(database_url) == MENDED
    assert shell(project, given, database_url) == (0, "")
    assert shell(project, "python -m runtime migrate plan --drop", database_url)[0] == 0
    assert mended(database_url) == MENDED


def test_and_on_the_embedded_database(tmp_path: Path) -> None:
    data = tmp_path / "fleet" / ".data"
    data.mkdir(parents=True)
    _, mend, apply = blocks("sh")[-1].splitlines()
    with embedded_server(data) as (_, url):
        with r.connect(url=url) as connection:
            r.db_create("app").run(connection)
        project = a_fleet(tmp_path / "fleet", f"{url}/app")
        assert shell(project, "python -m runtime migrate apply", "")[0] == 1
        assert shell(project, mend.replace("rethinkdb://127.0.0.1:28015", url), "") == (0, "")
        assert shell(project, apply, "")[0] == 0
        assert mended(f"{url}/app") == MENDED
