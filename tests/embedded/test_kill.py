"""`kill -9` in the middle of a stream of writes: every acknowledged hard write is found again."""

import asyncio
import os
import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from rethinkdb import RethinkDB
from rethinkdb.errors import ReqlError

from tests.databases import embedded_server

ROUNDS = int(os.environ.get("KILL_ROUNDS", "20"))
WRITERS = 6
r: Any = RethinkDB()
r.set_loop_type("asyncio")

Row = dict[str, Any] | None


@dataclass
class Survivors:
    """What the rounds so far have left: a folder, and for each key what it may hold."""

    folder: Path
    possible: dict[str, list[Row]] = field(default_factory=dict)
    acknowledged: int = 0


@pytest.fixture(scope="module")
def survivors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Survivors]:
    """One folder for all rounds, so that each finds what the others left."""
    found = Survivors(tmp_path_factory.mktemp("kill"))
    yield found
    assert found.acknowledged > ROUNDS * WRITERS


@pytest.mark.parametrize("number", range(ROUNDS))
async def test_every_acknowledged_write_survives(survivors: Survivors, number: int) -> None:
    with embedded_server(survivors.folder) as (process, url):
        async with await r.connect(url=url) as connection:
            if "things" not in await r.table_list().run(connection):
                await make_table(connection)
            await check_documents(survivors, connection)
            await check_indexes(connection)
        connections = [await r.connect(url=url) for _ in range(WRITERS)]
        writers = [
            asyncio.ensure_future(write_until_cut(survivors, connection, writer))
            for writer, connection in enumerate(connections)
        ]
        await asyncio.sleep(random.Random(number).uniform(0.05, 0.25))  # wherever that falls
        process.kill()
        process.wait(20)
        await asyncio.gather(*writers)


async def make_table(connection: Any) -> None:
    await r.table_create("things").run(connection)
    await r.table("things").index_create("group").run(connection)
    await r.table("things").index_create("tags", multi=True).run(connection)
    await r.table("things").index_wait().run(connection)


async def write_until_cut(survivors: Survivors, connection: Any, writer: int) -> None:
    """Write to keys that nobody else writes to, until the server is gone."""
    chance = random.Random()
    try:
        while True:
            key = f"{writer}-{chance.randrange(30)}"
            row = new_row(key, chance)
            survivors.possible.setdefault(key, [None]).append(row)  # until we know, both may be
            await statement(key, row).run(connection)
            survivors.possible[key] = [row]
            survivors.acknowledged += 1
    except (ReqlError, OSError):
        await hang_up(connection)


async def hang_up(connection: Any) -> None:
    """Close what is closed already; the driver's reader fails with it, and is asked why."""
    reader = connection._instance._reader_task
    with suppress(OSError):
        await connection.close(noreply_wait=False)
    await asyncio.gather(reader, return_exceptions=True)


def new_row(key: str, chance: random.Random) -> Row:
    if chance.random() < 0.2:
        return None
    tags = [chance.randrange(5) for _ in range(chance.randrange(4))]
    return {"id": key, "group": chance.randrange(10), "tags": tags, "text": "x" * 500}


def statement(key: str, row: Row) -> Any:
    table = r.table("things")
    if row is None:
        return table.get(key).delete(durability="hard")
    return table.insert(row, conflict="replace", durability="hard")


async def check_documents(survivors: Survivors, connection: Any) -> None:
    found = {row["id"]: row async for row in await r.table("things").run(connection)}
    assert set(found) <= set(survivors.possible)
    for key, possible in survivors.possible.items():
        assert found.get(key) in possible, key
        survivors.possible[key] = [found.get(key)]


async def check_indexes(connection: Any) -> None:
    """Each index holds what the same index holds that is made anew."""
    table = r.table("things")
    for name, multi in (("group", False), ("tags", True)):
        await table.index_create("rebuilt", r.row[name], multi=multi).run(connection)
        await table.index_wait("rebuilt").run(connection)
        kept, rebuilt = [
            [row["id"] async for row in await table.order_by(index=index).run(connection)]
            for index in (name, "rebuilt")
        ]
        assert kept == rebuilt
        await table.index_drop("rebuilt").run(connection)
