"""The official driver, sync and asyncio, as its users know it."""

import asyncio
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from rethinkdb import RethinkDB
from rethinkdb.errors import ReqlAuthError, ReqlCursorEmpty, ReqlOpFailedError

from tests.databases import embedded_server

r: Any = RethinkDB()
r.set_loop_type("asyncio")
sync: Any = RethinkDB()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of an embedded server."""
    with embedded_server(tmp_path_factory.mktemp("driver")) as (_, url):
        yield url


@pytest.fixture
async def connection(server: str, request: pytest.FixtureRequest) -> AsyncIterator[Any]:
    """A connection to a database of its own, with a table `things`."""
    name = f"db_{abs(hash(request.node.name))}"
    async with await r.connect(url=server) as connection:
        await r.db_create(name).run(connection)
        connection.use(name)
        await r.table_create("things").run(connection)
        yield connection
        await r.db_drop(name).run(connection)


THINGS = r.table("things")


async def test_documents_come_back_as_they_went_in(connection: Any) -> None:
    document = {"id": 1, "text": "żółw \U0001f422", "list": [1, 2.5, None, True, {"a": {}}]}
    await THINGS.insert(document).run(connection)
    assert await THINGS.get(1).run(connection) == document


async def test_a_long_sequence_is_read_through_a_cursor(connection: Any) -> None:
    rows = [{"id": number, "text": "x" * 100} for number in range(5000)]
    await THINGS.insert(rows, durability="soft").run(connection)
    cursor = await THINGS.run(connection, max_batch_rows=300)
    assert sorted([row["id"] async for row in cursor]) == list(range(5000))


async def test_five_hundred_queries_share_a_connection(connection: Any) -> None:
    await asyncio.gather(*(THINGS.insert({"id": n}).run(connection) for n in range(500)))
    found = await asyncio.gather(*(THINGS.get(n).run(connection) for n in range(500)))
    assert found == [{"id": n} for n in range(500)]


async def test_thousands_of_hard_writes_can_be_on_their_way(connection: Any) -> None:
    writes = [THINGS.insert({"id": n}, durability="hard").run(connection) for n in range(3000)]
    await asyncio.gather(*writes)
    assert await THINGS.count().run(connection) == 3000


async def test_three_hundred_connections_are_served(server: str, connection: Any) -> None:
    many = await asyncio.gather(*(r.connect(url=server) for _ in range(300)))
    assert await asyncio.gather(*(r.expr(n).run(c) for n, c in enumerate(many))) == list(range(300))
    await asyncio.gather(*(c.close() for c in many))


async def test_a_feed_tells_everything_in_order(connection: Any) -> None:
    feed = await THINGS.changes().run(connection)
    writes = [THINGS.insert({"id": n}, durability="soft").run(connection) for n in range(300)]
    await asyncio.gather(*writes)
    assert [(await feed.next())["new_val"]["id"] for _ in range(300)] == list(range(300))
    await feed.close()


async def test_a_hundred_feeds_hear_of_one_change(connection: Any) -> None:
    feeds = [await THINGS.changes().run(connection) for _ in range(100)]
    await THINGS.insert({"id": 1}).run(connection)
    heard = await asyncio.gather(*(feed.next() for feed in feeds))
    assert heard == [{"old_val": None, "new_val": {"id": 1}}] * 100
    await asyncio.gather(*(feed.close() for feed in feeds))


async def test_closing_a_feed_ends_whoever_waits_for_it(connection: Any) -> None:
    feed = await THINGS.changes().run(connection)
    waiting = asyncio.ensure_future(feed.next())
    await r.expr(1).run(connection)
    await feed.close()
    with pytest.raises(ReqlCursorEmpty):
        await waiting
    assert await r.expr(2).run(connection) == 2


async def test_a_dropped_table_ends_its_feeds_and_not_the_connection(connection: Any) -> None:
    await r.table_create("gone").run(connection)
    feed = await r.table("gone").changes().run(connection)
    await r.table_drop("gone").run(connection)
    with pytest.raises(ReqlOpFailedError, match=r"Changefeed aborted \(unavailable\)"):
        await feed.next()
    assert await r.expr(2).run(connection) == 2


async def test_a_renamed_table_keeps_its_feeds(connection: Any) -> None:
    await r.table_create("old").run(connection)
    feed = await r.table("old").changes().run(connection)
    await r.table("old").config().update({"name": "new"}).run(connection)
    await r.table("new").insert({"id": 1}).run(connection)
    assert (await feed.next())["new_val"] == {"id": 1}
    await feed.close()


async def test_what_stands_after_changes_works_on_each_item(connection: Any) -> None:
    feed = await (
        THINGS.changes()
        .filter(r.row["new_val"]["n"] > 1)["new_val"]["n"]
        .map(lambda n: n * 10)
        .limit(2)
        .run(connection)
    )
    await THINGS.insert([{"id": n, "n": n} for n in range(5)]).run(connection)
    assert sorted([item async for item in feed])[0] >= 20


async def test_noreply_wait_waits(connection: Any) -> None:
    for number in range(50):
        await THINGS.insert({"id": number}).run(connection, noreply=True)
    await connection.noreply_wait()
    assert await THINGS.count().run(connection) == 50


async def test_long_queries_do_not_hold_up_short_ones(connection: Any) -> None:
    long = asyncio.ensure_future(r.range(400_000).filter(lambda n: n.lt(0)).count().run(connection))
    for number in range(20):
        assert await r.expr(number).run(connection) == number
    assert not long.done()
    assert await long == 0


async def test_a_long_query_that_writes_is_run_once(connection: Any) -> None:
    long = r.range(100_000).map(lambda n: n + 1).sum()
    written, total = await r.expr([THINGS.insert({"id": 1}), long]).run(connection)
    assert (written["inserted"], written["errors"]) == (1, 0)
    assert total == 100_000 * 100_001 / 2


async def test_long_writes_side_by_side_do_not_wait_for_each_other(connection: Any) -> None:
    await THINGS.insert([{"id": n} for n in range(300)], durability="soft").run(connection)
    heavy = THINGS.update(
        lambda row: {"sum": r.range(400).map(lambda n: n + row["id"]).sum()}, durability="soft"
    )
    async with asyncio.timeout(60):
        results = await asyncio.gather(*(heavy.run(connection) for _ in range(4)))
    assert [result["errors"] for result in results] == [0] * 4


async def test_a_long_read_is_whole_wherever_it_was_begun(connection: Any) -> None:
    even = r.range(60_000).filter(lambda n: n.mod(2).eq(0))
    assert await even.coerce_to("array").run(connection) == list(range(0, 60_000, 2))
    assert [n async for n in await even.run(connection)] == list(range(0, 60_000, 2))


async def test_a_feed_whose_first_documents_take_long_tells_each_once(connection: Any) -> None:
    rows = [{"id": n} for n in range(3000)]
    await THINGS.insert(rows, durability="soft").run(connection)
    far = THINGS.filter(lambda row: r.range(20).map(lambda n: n + row["id"]).sum() >= 0)
    feed = await far.changes(include_initial=True).run(connection)
    assert sorted([(await feed.next())["new_val"]["id"] for _ in rows]) == list(range(3000))
    await THINGS.insert({"id": 3000}).run(connection)
    assert (await feed.next())["new_val"] == {"id": 3000}
    await feed.close()


def test_the_sync_driver_works_too(server: str) -> None:
    with sync.connect(url=server) as connection:
        assert list(sync.range(5).run(connection)) == [0, 1, 2, 3, 4]
        assert connection.server()["proxy"] is False
        feed = sync.db("rethinkdb").table("_debug_scratch").changes().run(connection)
        sync.db("rethinkdb").table("_debug_scratch").insert({"id": "x"}).run(connection)
        assert feed.next(wait=10)["new_val"] == {"id": "x"}
        feed.close()


def test_a_profile_comes_with_the_value(server: str) -> None:
    with sync.connect(url=server) as connection:
        assert sync.expr(1).run(connection, profile=True) == {"value": 1, "profile": []}


def test_a_wrong_password_is_an_auth_error(server: str) -> None:
    with pytest.raises(ReqlAuthError, match="Wrong password"):
        sync.connect(host="127.0.0.1", port=urlsplit(server).port, password="guess")


async def test_a_stop_loses_no_acknowledged_write_soft_ones_included(tmp_path: Path) -> None:
    with embedded_server(tmp_path) as (process, url):
        connection = await r.connect(url=url)
        await r.table_create("things").run(connection)
        for number in range(200):
            await THINGS.insert({"id": number}, durability="soft").run(connection)
        stop(process)
        await connection.close(noreply_wait=False)
    with embedded_server(tmp_path) as (_, url):
        async with await r.connect(url=url) as again:
            assert await THINGS.count().run(again) == 200


def stop(process: subprocess.Popen[str]) -> None:
    process.terminate()
    assert process.wait(20) == 0
