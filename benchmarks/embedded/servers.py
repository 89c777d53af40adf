"""The servers that are compared, each a process of its own, and connections to them."""

import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rethinkdb import RethinkDB

r = RethinkDB()
r.set_loop_type("asyncio")


@dataclass(frozen=True, slots=True)
class Server:
    """A server's address, and its process unless somebody else runs it."""

    url: str
    pid: int | None


@contextmanager
def child(module: str, *arguments: str) -> Iterator[Server]:
    """`python -m module` until the end of the block; its first line ends with its address."""
    command = [sys.executable, "-m", module, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield Server(process.stdout.readline().split()[-1], process.pid)
        finally:
            process.terminate()


@contextmanager
def subject() -> Iterator[Server]:
    """What is measured: the server that RETHINKDB_URL names, else a fresh embedded one."""
    if url := os.environ.get("RETHINKDB_URL"):
        yield Server(url, None)
        return
    with (
        TemporaryDirectory() as folder,
        child("embedded", "--path", str(Path(folder)), "--port", "0") as server,
    ):
        yield server


@contextmanager
def answering(datum: Any) -> Iterator[Server]:
    """The floor: a server whose every answer is this datum."""
    answer = json.dumps({"t": 1, "r": [datum]}, separators=(",", ":"))
    with child("benchmarks.embedded.null_server", answer) as server:
        yield server


@asynccontextmanager
async def connected(server: Server) -> AsyncIterator[Any]:
    connection = await r.connect(url=server.url)
    try:
        yield connection
    finally:
        await connection.close(noreply_wait=False)


@asynccontextmanager
async def table(
    connection: Any, rows: int = 0, *, size: int = 20, name: str = "bench"
) -> AsyncIterator[Any]:
    """A new table with documents 0…rows-1: id, group (of 100), and `size` bytes of text."""
    if name in await r.table_list().run(connection):
        await r.table_drop(name).run(connection)
    await r.table_create(name).run(connection)
    await r.table(name).index_create("group").run(connection)
    for start in range(0, rows, 1000):
        documents = [document(number, size) for number in range(start, min(start + 1000, rows))]
        await r.table(name).insert(documents, durability="soft").run(connection)
    await r.table(name).index_wait().run(connection)
    yield r.table(name)
    await r.table_drop(name).run(connection)


def document(number: int, size: int) -> dict[str, Any]:
    return {"id": number, "group": number // 100, "text": "x" * size}
