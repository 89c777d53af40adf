"""docs/migrations.md is true: its example, its commands, what they print."""

import os
import re
import subprocess
import sys
from pathlib import Path

from runtime.database.driver import r
from runtime.database.pool import Pool
from tests.databases import ROOT

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
    before, after = blocks("graphql")
    [said] = blocks("text")
    [plan, apply], [plan_drop, apply_drop] = (block.splitlines() for block in blocks("sh"))
    old, new = generated(tmp_path / "old", before), generated(tmp_path / "new", after)

    assert shell(old, apply, database_url)[0] == 0
    articles = [{"id": "1", "headline": "a", "mood": "good"}, {"id": "2", "headline": "b"}]
    await pool.run(r.table("articles").insert(articles))
    assert shell(new, "python -m runtime --port 0", database_url)[0] == 2
    assert shell(new, plan, database_url) == (1, said)
    assert shell(new, apply, database_url)[0] == 0
    posts = await pool.run(r.table("posts").order_by("id").coerce_to("array"))
    assert [(row["title"], row["priority"]) for row in posts] == [("a", 3), ("b", 3)]
    assert shell(new, plan, database_url)[0] == 0
    assert shell(new, plan_drop, database_url)[0] == 1
    assert shell(new, apply_drop, database_url)[0] == 0
    assert shell(new, plan_drop, database_url) == (0, "nothing to do\n")
