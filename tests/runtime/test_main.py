"""`python -m runtime`, as a process."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from rethinkdb import RethinkDB

from tests.databases import ROOT
from tests.runtime.test_project import a_project

AWAY = "rethinkdb://127.0.0.1:1/away"
COMMAND = [sys.executable, "-m", "runtime", "--port", "0"]


def starting(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=ROOT,
        env={**os.environ, "RETHINKDB_URL": "", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_it_with_success_and_without_a_trace(
    tmp_path: Path, number: signal.Signals
) -> None:
    with starting(DATA_DIR=str(tmp_path)) as process:
        assert process.stdout is not None
        heads = [process.stdout.readline().split()[0] for _ in range(3)]
        process.send_signal(number)
        _, stderr = process.communicate(timeout=30)
    assert heads == ["explorer", "database", "ready"]
    assert process.returncode == 0
    assert "Traceback" not in stderr


def test_ctrl_c_while_modules_are_imported_just_ends_it() -> None:
    with starting(RETHINKDB_URL=AWAY, PYTHONPROFILEIMPORTTIME="1") as process:
        assert process.stderr is not None
        while "starlette" not in process.stderr.readline():
            pass
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=30)
    assert process.returncode in (0, -signal.SIGINT)
    assert "Traceback" not in stderr


def test_a_signal_before_the_database_is_there_stops_it_too(tmp_path: Path) -> None:
    with starting(RETHINKDB_URL=AWAY) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=30)
    assert process.returncode in (0, -signal.SIGINT)
    assert "Traceback" not in stderr


def test_missing_resolvers_are_said_and_nothing_is_started(tmp_path: Path) -> None:
    project = a_project(tmp_path, resolvers=None)
    with starting("--project", str(project), DATA_DIR=str(tmp_path / "data")) as process:
        stdout, stderr = process.communicate(timeout=30)
    assert (process.returncode, stdout) == (2, "")
    assert [line.split(": ")[0] for line in stderr.splitlines()] == [
        "schema/channel.graphql:4",
        "schema/channel.graphql:5",
    ]
    assert not (tmp_path / "data").exists()


def test_a_database_with_other_tables_ends_it_with_the_reason(database_url: str) -> None:
    r = RethinkDB()
    with r.connect(url=database_url) as connection:
        r.table_create("users", primary_key="name").run(connection)
    with starting(RETHINKDB_URL=database_url) as process:
        _, stderr = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "table users" in stderr
    assert "Traceback" not in stderr
