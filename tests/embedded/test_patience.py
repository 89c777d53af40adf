"""A client's function that never ends stops nobody else, wherever the server calls it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from rethinkdb import RethinkDB

from tests.databases import embedded_server

r: Any = RethinkDB()
r.set_loop_type("asyncio")
THINGS = r.table("things")
PATIENCE = 20


def for_ever(*_: Any) -> Any:
    return r.range(10**13).count().gt(0)


QUERIES: dict[str, Any] = {
    "update": THINGS.get(1).update(lambda _: {"n": for_ever()}),
    "update of all": THINGS.update(lambda _: {"n": for_ever()}),
    "conflict": THINGS.insert({"id": 1}, conflict=lambda *_: {"id": 1, "n": for_ever()}),
    "write hook": r.table("hooked").insert({"id": 1}),
    "index": THINGS.index_create("endless", for_ever),
    "feed": THINGS.filter(for_ever).changes(),
    "feed of a window": THINGS.order_by(index="id").filter(for_ever).limit(2).changes(),
    "after a feed": THINGS.changes().filter(for_ever),
    "skip": r.range(10**13).skip(10**9).limit(1),
    "nth": r.range(10**13).nth(10**9),
    "match": r.range(1000).map(lambda _: r.expr("a" * 30 + "!").match("(a|aa)+$")).count(),
    "circle": r.circle([0, 0], 1000, num_vertices=99_999),
}


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[str]:
    """A server with some documents, and a table whose write hook never ends."""
    with embedded_server(tmp_path) as (process, url):
        async with await r.connect(url=url) as connection:
            for name in ("things", "others", "hooked"):
                await r.table_create(name).run(connection)
            await THINGS.insert([{"id": number} for number in range(3)]).run(connection)
            hook = r.table("hooked").set_write_hook(
                lambda _, old, new: new.merge({"x": for_ever()})
            )
            await hook.run(connection)
        yield url
        process.kill()


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
async def test_others_are_served_meanwhile(server: str, query: Any) -> None:
    impatient, other = [await r.connect(url=server) for _ in range(2)]
    endless = asyncio.ensure_future(read(query, impatient))
    async with asyncio.timeout(PATIENCE):
        for number in range(5):
            assert await r.expr(number).run(other) == number
            assert await THINGS.get(2).run(other) == {"id": 2}
            await r.table("others").insert({"id": number}).run(other)
            await THINGS.insert({"id": f"new {number}"}).run(other)
    endless.cancel()
    with suppress(asyncio.CancelledError, r.errors.ReqlError, asyncio.InvalidStateError):
        await endless


async def read(query: Any, connection: Any) -> None:
    """The answer, or the first item of a feed, should there ever be one."""
    answer = await query.run(connection)
    if hasattr(answer, "next"):
        await answer.next()


async def test_a_slow_update_loses_no_other(tmp_path: Path) -> None:
    def slowly(row: Any) -> Any:
        return {"n": row["n"].add(1), "sum": r.range(20_000).map(lambda n: n.add(1)).sum()}

    with embedded_server(tmp_path) as (_, url):
        connections = [await r.connect(url=url) for _ in range(4)]
        await r.table_create("things").run(connections[0])
        await THINGS.insert({"id": 1, "n": 0}).run(connections[0])
        await asyncio.gather(*(THINGS.get(1).update(slowly).run(one) for one in connections))
        assert (await THINGS.get(1).run(connections[0]))["n"] == 4
        for one in connections:
            await one.close()
