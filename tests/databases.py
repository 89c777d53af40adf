"""Databases for tests: the server that `RETHINKDB_URL` names, else the embedded one."""

import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from rethinkdb import RethinkDB

ROOT = Path(__file__).parent.parent
EMBEDDED = [sys.executable, "-m", "embedded", "--host", "127.0.0.1"]


@contextmanager
def embedded_server(folder: Path, port: int = 0) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """An embedded server on `folder`: its process, and its URL once it serves."""
    command = [*EMBEDDED, "--path", str(folder), "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            ready = process.stdout.readline()
            assert ready, f"the embedded server ended with status {process.wait(30)}"
            yield process, ready.split()[-1]
        finally:
            process.terminate()
            process.wait(30)


@contextmanager
def any_server(folder: Path) -> Iterator[str]:
    """`RETHINKDB_URL` without its database name, else an embedded server on `folder`."""
    if url := os.environ.get("RETHINKDB_URL"):
        yield url.rstrip("/") if urlsplit(url).path in ("", "/") else url.rsplit("/", 1)[0]
        return
    with embedded_server(folder) as (_, started):
        yield started


@contextmanager
def empty_database(server: str) -> Iterator[str]:
    """The URL of a new, empty database on `server`; it is dropped afterwards."""
    r = RethinkDB()
    name = f"test_{uuid.uuid4().hex}"
    with r.connect(url=f"{server}/{name}") as connection:
        r.db_create(name).run(connection)
    yield f"{server}/{name}"
    with r.connect(url=f"{server}/{name}") as connection:
        r.db_drop(name).run(connection)
