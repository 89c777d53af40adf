"""`python -m embedded` as a process: it says where it serves, and stops when it is told to."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from rethinkdb import RethinkDB

from tests.databases import EMBEDDED, ROOT, embedded_server


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The process to its end."""
    return subprocess.run(
        [sys.executable, "-m", "embedded", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_it_writes_down_where_it_serves_and_which_process_it_is(tmp_path: Path) -> None:
    with embedded_server(tmp_path) as (process, url):
        found = json.loads((tmp_path / "server.json").read_text())
        assert found["pid"] == process.pid
        assert url == f"rethinkdb://{found['host']}:{found['port']}"
        with RethinkDB().connect(host=found["host"], port=found["port"]) as connection:
            assert RethinkDB().expr(1).run(connection) == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_it_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    with embedded_server(tmp_path) as (process, url):
        connection = RethinkDB().connect(url=url)
        process.send_signal(number)
        assert process.wait(20) == 0
        connection.close(noreply_wait=False)
    assert not (tmp_path / "server.json").exists()
    assert not (tmp_path / "data.sqlite-wal").exists()


def test_a_folder_that_is_served_is_refused_by_name(tmp_path: Path) -> None:
    with embedded_server(tmp_path) as (process, url):
        second = run("--path", str(tmp_path), "--port", "0")
        assert second.returncode == 3
        assert str(process.pid) in second.stderr
        assert url in second.stderr
        assert len(second.stderr.splitlines()) == 1


def test_a_killed_process_leaves_the_folder_to_the_next(tmp_path: Path) -> None:
    with embedded_server(tmp_path) as (process, _):
        process.kill()
        process.wait(20)
    with embedded_server(tmp_path) as (_, url):
        RethinkDB().connect(url=url).close()


def test_it_stops_when_its_stdin_closes(tmp_path: Path) -> None:
    command = [*EMBEDDED, "--path", str(tmp_path), "--port", "0", "--until-stdin-closes"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline().startswith(f"embedded: serving {tmp_path} at rethinkdb://")
        process.stdin.close()
        assert process.wait(20) == 0


def test_it_serves_more_connections_than_the_system_allows_files_at_first(tmp_path: Path) -> None:
    command = f"ulimit -S -n 64 && exec {sys.executable} -m embedded --port 0 --path {tmp_path}"
    with subprocess.Popen(
        ["/bin/sh", "-c", command], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        connections = [RethinkDB().connect(url=url, timeout=5) for _ in range(100)]
        for connection in connections:
            connection.close(noreply_wait=False)
        process.terminate()


def test_a_port_in_use_is_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = run("--path", str(tmp_path), "--port", str(port))
    assert refused.returncode == 2
    assert refused.stderr.startswith(f"embedded: cannot listen on 127.0.0.1:{port}: ")
    assert len(refused.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [["--port", "70000"], ["--port", "x"], [], ["--path", "x", "--nonsense"]]
)
def test_bad_arguments_are_one_line(tmp_path: Path, arguments: list[str]) -> None:
    refused = run("--path", str(tmp_path), *arguments) if arguments else run()
    assert refused.returncode == 2
    assert len(refused.stderr.splitlines()) == 1


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    refused = run("--path", str(tmp_path / "file" / "data"), "--port", "0")
    assert refused.returncode == 2
    assert len(refused.stderr.splitlines()) == 1


def damaged_files(folder: Path) -> dict[str, Path]:
    """Files that are not ours, by what is wrong with them."""
    made = {name: folder / name for name in ("foreign", "garbage", "newer", "truncated")}
    for path in made.values():
        path.mkdir()
    with sqlite3.connect(made["foreign"] / "data.sqlite") as other:
        other.execute("CREATE TABLE songs (title)")
    other.close()
    (made["garbage"] / "data.sqlite").write_bytes(os.urandom(20_000))
    for name in ("newer", "truncated"):
        with embedded_server(made[name]):
            pass
    newer = sqlite3.connect(made["newer"] / "data.sqlite")
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    cut = made["truncated"] / "data.sqlite"
    os.truncate(cut, cut.stat().st_size - 4096)
    return made


def test_files_that_are_not_ours_are_refused_and_left_alone(tmp_path: Path) -> None:
    for name, folder in damaged_files(tmp_path).items():
        before = (folder / "data.sqlite").read_bytes()
        refused = run("--path", str(folder), "--port", "0")
        assert refused.returncode == 2, name
        assert str(folder / "data.sqlite") in refused.stderr
        assert len(refused.stderr.splitlines()) == 1, refused.stderr
        assert (folder / "data.sqlite").read_bytes() == before, name
