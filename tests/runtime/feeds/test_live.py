"""The hub over a real database: what is written arrives, and losing the connection is said."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass

import pytest

from runtime.database.address import parse_address
from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.errors import BadUserInput, Unavailable
from runtime.feeds.hub import FeedHub
from tests.runtime.database.chat import CHANNELS, CHAT, MESSAGES, USERS
from tests.runtime.database.pools import QUICK, pool_to
from tests.runtime.database.proxy import Proxy, proxy_to


@dataclass(frozen=True)
class Live:
    """A hub whose changefeeds go through a proxy, and a database that is reached directly."""

    hub: FeedHub
    pool: Pool
    proxy: Proxy
    db: Database


@pytest.fixture
async def live(database_url: str) -> AsyncIterator[Live]:
    """The chat's tables, followed through a proxy."""
    direct = parse_address(database_url)
    async with (
        pool_to(direct) as pool,
        proxy_to(direct) as (proxy, address),
        pool_to(address, QUICK) as proxied,
    ):
        await ensure(pool, CHAT)
        hub = FeedHub(proxied)
        yield Live(hub, proxied, proxy, Database(pool))
        await hub.close()


async def test_what_is_written_arrives_as_it_is_stored(live: Live) -> None:
    async with live.hub.follow(CHANNELS, {}) as changes:
        row = await live.db.insert(CHANNELS, {"name": "a"})
        new = await live.db.update(CHANNELS, row["id"], {"name": "b"})
        await live.db.delete(CHANNELS, row["id"])
        assert [await anext(changes) for _ in range(3)] == [
            {"kind": "ADD", "old": None, "new": row},
            {"kind": "CHANGE", "old": row, "new": new},
            {"kind": "REMOVE", "old": new, "new": None},
        ]


async def test_only_rows_with_the_wanted_values_arrive(live: Live) -> None:
    user = (await live.db.insert(USERS, {"username": "ann"}))["id"]
    a, b = (
        row["id"] for row in await live.db.insert_many(CHANNELS, [{"name": "a"}, {"name": "b"}])
    )

    async def say(text: str, channel: str) -> None:
        values = {"text": text, "user_id": user, "channel_id": channel}
        await live.db.insert(MESSAGES, values)

    async with (
        live.hub.follow(MESSAGES, {"channel_id": a}) as of_a,
        live.hub.follow(MESSAGES, {"channel_id": None}) as of_all,
    ):
        for text, channel in (("1", a), ("2", b), ("3", a)):
            await say(text, channel)
        texts = [(await anext(of_all))["new"] for _ in range(3)]
        assert [row and row["text"] for row in texts] == ["1", "2", "3"]
        texts = [(await anext(of_a))["new"] for _ in range(2)]
        assert [row and row["text"] for row in texts] == ["1", "3"]


async def test_rows_that_come_to_fit_a_filter_are_added_and_those_that_leave_it_removed(
    live: Live,
) -> None:
    filter = {"or": [{"name": {"startsWith": "a"}}, {"topic": "all"}]}
    async with live.hub.follow(CHANNELS, {}, filter) as changes:
        other = await live.db.insert(CHANNELS, {"name": "b"})
        row = await live.db.insert(CHANNELS, {"name": "a"})
        renamed = await live.db.update(CHANNELS, row["id"], {"name": "aa"})
        left = await live.db.update(CHANNELS, row["id"], {"name": "c"})
        await live.db.update(CHANNELS, other["id"], {"name": "d"})
        joined = await live.db.update(CHANNELS, row["id"], {"topic": "all"})
        assert left["topic"] is None
        assert [await anext(changes) for _ in range(4)] == [
            {"kind": "ADD", "old": None, "new": row},
            {"kind": "CHANGE", "old": row, "new": renamed},
            {"kind": "REMOVE", "old": renamed, "new": None},
            {"kind": "ADD", "old": None, "new": joined},
        ]


async def test_a_pattern_that_the_database_refuses_is_told_who_subscribes(live: Live) -> None:
    changes = live.hub.changes(CHANNELS, {}, {"name": {"matches": "("}})
    with pytest.raises(BadUserInput, match=r"filter\.name\.matches: "):
        await anext(changes)
    async with live.hub.follow(CHANNELS, {}, {"name": {"matches": "^a+$"}}) as good:
        await live.db.insert_many(CHANNELS, [{"name": "b"}, {"name": "aa"}])
        change = await anext(good)
        assert change["new"] is not None and change["new"]["name"] == "aa"


async def test_a_hundred_subscribers_of_one_table_cost_one_feed(live: Live) -> None:
    async with AsyncExitStack() as stack:
        streams = [
            await stack.enter_async_context(live.hub.follow(CHANNELS, {})) for _ in range(100)
        ]
        assert live.hub.feeds == 1
        row = await live.db.insert(CHANNELS, {"name": "a"})
        assert all([(await anext(stream))["new"] == row for stream in streams])


@pytest.mark.parametrize("trouble", ["cut", "freeze"])
async def test_a_lost_connection_is_told_to_all_and_a_new_subscription_works(
    live: Live, trouble: str
) -> None:
    async with (
        live.hub.follow(CHANNELS, {}) as one,
        live.hub.follow(CHANNELS, {}) as two,
        live.hub.follow(USERS, {}) as three,
    ):
        getattr(live.proxy, trouble)()
        for changes in (one, two, three):
            with pytest.raises(Unavailable, match="changes may have been missed"):
                async with asyncio.timeout(10):
                    await anext(changes)
    live.proxy.thaw()
    await live.pool.wait()
    async with live.hub.follow(CHANNELS, {}) as again:
        row = await live.db.insert(CHANNELS, {"name": "a"})
        assert (await anext(again))["new"] == row


async def test_while_the_database_is_away_a_subscription_fails_and_later_it_works(
    live: Live,
) -> None:
    live.proxy.refuse()
    for _ in range(2):
        with pytest.raises(Unavailable):
            async with live.hub.follow(CHANNELS, {}):
                pytest.fail("followed a database that is away")
    await live.proxy.listen()
    await live.pool.wait()
    async with live.hub.follow(CHANNELS, {}) as changes:
        row = await live.db.insert(CHANNELS, {"name": "a"})
        assert (await anext(changes))["new"] == row


async def test_a_dropped_table_ends_its_feeds_and_no_others(live: Live) -> None:
    async with live.hub.follow(CHANNELS, {}) as dropped, live.hub.follow(USERS, {}) as beside:
        await live.db.run(r.table_drop("channels"))
        with pytest.raises(Unavailable, match="changes may have been missed"):
            await anext(dropped)
        row = await live.db.insert(USERS, {"username": "ann"})
        assert (await anext(beside))["new"] == row
    assert live.proxy.accepted == 2
