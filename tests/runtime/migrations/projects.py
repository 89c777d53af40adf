"""A project whose tables are those of `posts.py`, and its migrations as users run them."""

import os
import subprocess
import sys
from pathlib import Path

from tests.databases import ROOT

DECLARATION = """
from runtime.project import Project
from tests.runtime.migrations.posts import {table}
PROJECT = Project(context=dict, tables=({table},), bindables=(), places=(), resolvers=())
"""
SDL = "type Query { a: Int }\n"


def a_project(folder: Path, table: str = "NEW") -> Path:
    """The project in `folder`, with one of the tables."""
    (folder / "generated").mkdir(parents=True, exist_ok=True)
    (folder / "generated" / "__init__.py").write_text("")
    (folder / "generated" / "project.py").write_text(DECLARATION.format(table=table))
    (folder / "generated" / "schema.graphql").write_text(SDL)
    return folder


def migrating(project: Path, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    """`python -m runtime migrate …` on its way."""
    command = [sys.executable, "-m", "runtime", "migrate", *arguments, "--project", str(project)]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "RETHINKDB_URL": "", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def migrated(project: Path, *arguments: str, **environment: str) -> tuple[int, list[str], str]:
    """The exit status of a migration, the lines it printed, and its errors."""
    with migrating(project, *arguments, **environment) as process:
        stdout, stderr = process.communicate(timeout=60)
    return process.returncode, stdout.splitlines(), stderr
