"""The embedded database as a child of the app, and shared by two."""

import asyncio
import json
import os
import signal
from pathlib import Path

import pytest

from runtime.database.driver import r
from runtime.database.local import FolderRefusedError, LocalServer
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.errors import Unavailable
from tests.runtime.database.chat import CHANNELS, CHAT
from tests.runtime.database.pools import QUICK


async def test_a_folder_is_served_and_what_is_written_stays(tmp_path: Path) -> None:
    for expected in (0, 1):
        server = LocalServer(tmp_path / "data")
        async with Pool(server.address) as pool:
            await ensure(pool, CHAT)
            assert not server.joined
            assert await pool.run(r.table("channels").count()) == expected
            await Database(pool).insert(CHANNELS, {"name": str(expected)})
        await server.stop()


async def test_a_second_process_joins_the_first_and_goes_on_without_it(tmp_path: Path) -> None:
    first, second = LocalServer(tmp_path), LocalServer(tmp_path)
    async with Pool(first.address, QUICK) as one:
        await ensure(one, CHAT)
        row = await Database(one).insert(CHANNELS, {"name": "a"})
        async with Pool(second.address, QUICK) as two:
            await two.wait()
            assert second.joined and not first.joined
            assert await second.address() == await first.address()
            assert await Database(two).get(CHANNELS, row["id"]) == row
            os.kill(server_pid(tmp_path), signal.SIGKILL)
            # Whichever comes first serves the folder now, and the other joins it.
            await until_answered(two)
            assert await Database(two).get(CHANNELS, row["id"]) == row
            await until_answered(one)
            assert await Database(one).get(CHANNELS, row["id"]) == row
            assert [first.joined, second.joined].count(True) == 1
    await second.stop()
    await first.stop()


async def test_a_joined_server_that_stops_is_replaced(tmp_path: Path) -> None:
    first, second = LocalServer(tmp_path), LocalServer(tmp_path)
    old = await first.address()
    async with Pool(second.address, QUICK) as pool:
        await pool.wait()
        assert await second.address() == old
        await first.stop()
        await until_answered(pool)
        assert await second.address() != old
        assert not second.joined
    await second.stop()


async def test_a_folder_that_cannot_be_served_is_tried_once(tmp_path: Path) -> None:
    data = tmp_path / "data.sqlite"
    data.write_text("Dear diary,")
    server = LocalServer(tmp_path)
    with pytest.raises(FolderRefusedError, match=f"^{data} is not a database"):
        await server.address()
    data.unlink()
    with pytest.raises(FolderRefusedError, match=f"^{data} is not a database"):
        await server.address()
    assert not data.exists()
    await server.stop()


async def test_a_folder_that_was_served_before_is_tried_again(tmp_path: Path) -> None:
    server = LocalServer(tmp_path)
    await server.address()
    await server.stop()
    data = (tmp_path / "data.sqlite").rename(tmp_path / "aside")
    (tmp_path / "data.sqlite").touch()
    with pytest.raises(Unavailable, match=r"did not start: .* is empty"):
        await server.address()
    data.rename(tmp_path / "data.sqlite")
    await server.address()
    await server.stop()


async def test_the_server_ends_with_the_process_that_started_it(tmp_path: Path) -> None:
    server = LocalServer(tmp_path)
    await server.address()
    pid = server_pid(tmp_path)
    await server.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def server_pid(folder: Path) -> int:
    """The process that serves a folder."""
    pid: int = json.loads((folder / "server.json").read_text())["pid"]
    return pid


async def until_answered(pool: Pool) -> None:
    """Returns when a query is answered again."""
    async with asyncio.timeout(30):
        while True:
            try:
                await pool.run(r.expr(1))
            except Unavailable:
                await pool.wait()
            else:
                return
