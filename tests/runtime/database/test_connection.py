"""Connections: cancelled, cut, refused, frozen, wrong; and as good as new afterwards."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from time import monotonic
from typing import Any

import pytest

from runtime.database.address import Address, Host, parse_address
from runtime.database.connection import TooSlowError, connect
from runtime.database.driver import r
from runtime.database.failures import QueryError
from runtime.database.link import Link
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.errors import OutcomeUnknown, Unavailable
from tests.runtime.database.chat import CHANNELS, USERS
from tests.runtime.database.pools import QUICK, constant, pool_to
from tests.runtime.database.proxy import Proxy, proxy_to
from tests.runtime.database.tls import certificate_in, encrypted


@dataclass(frozen=True)
class Path:
    """A pool whose way to the database leads through a proxy."""

    pool: Pool
    proxy: Proxy
    address: Address


@pytest.fixture
async def path(database_url: str) -> AsyncIterator[Path]:
    """A connected pool behind a proxy, with short limits."""
    async with (
        proxy_to(parse_address(database_url)) as (proxy, address),
        pool_to(address, QUICK) as pool,
    ):
        yield Path(pool, proxy, address)


async def fails_fast(pool: Pool) -> None:
    """Passes if a query fails at once."""
    started = monotonic()
    with pytest.raises(Unavailable):
        await pool.run(r.expr(1))
    assert monotonic() - started < QUICK.connect / 2


async def test_a_cancelled_query_disturbs_no_other(path: Path) -> None:
    asked = [asyncio.create_task(path.pool.run(r.expr(number))) for number in range(50)]
    # One step of the loop sends them all.
    await asyncio.wait(asked, timeout=0)
    for query in asked[::2]:
        query.cancel()
    assert await asyncio.gather(*asked[1::2]) == list(range(1, 50, 2))
    assert await path.pool.run(r.expr("later")) == "later"
    assert path.proxy.accepted == 2


async def test_a_cancelled_feed_disturbs_no_other(path: Path, db: Database) -> None:
    async with path.pool.changes(r.table("channels").changes()) as beside:
        opening = asyncio.create_task(read_one(path.pool))
        await asyncio.wait({opening}, timeout=0)
        opening.cancel()
        row = await db.insert(CHANNELS, {"name": "a"})
        assert (await anext(beside))["new_val"] == row
    assert path.proxy.accepted == 2


async def read_one(pool: Pool) -> Any:
    """The first item of a feed."""
    async with pool.changes(r.table("channels").changes()) as items:
        return await anext(items)


async def test_a_query_that_is_wrong_disturbs_no_other(path: Path) -> None:
    with pytest.raises(QueryError, match="Expected type"):
        await path.pool.run(r.expr(1) + "a")
    assert await path.pool.run(r.expr(1)) == 1
    assert path.proxy.accepted == 2


async def test_a_table_that_is_not_there_is_unavailable(path: Path) -> None:
    with pytest.raises(Unavailable) as raised:
        await path.pool.run(r.table("nothing").count())
    assert "does not exist" in str(raised.value.__cause__)


async def test_a_read_that_was_cut_is_sent_once_more(path: Path) -> None:
    path.proxy.hold_answers()
    reading = asyncio.create_task(path.pool.run(r.expr(1)))
    await asyncio.wait({reading}, timeout=0.1)
    path.proxy.cut()
    path.proxy.thaw()
    assert await reading == 1


async def test_a_write_that_was_cut_is_not_sent_again_but_reported_as_unknown(
    path: Path, db: Database, pool: Pool
) -> None:
    async with pool.changes(r.table("channels").changes()) as seen:
        path.proxy.hold_answers()
        writing = asyncio.create_task(path.pool.run(r.table("channels").insert({"name": "a"})))
        await anext(seen)
        path.proxy.cut()
        path.proxy.thaw()
        with pytest.raises(OutcomeUnknown) as raised:
            await writing
    assert "may or may not" in raised.value.message
    assert raised.value.extensions == {"code": "UNAVAILABLE", "outcome": "unknown"}
    assert await db.run(r.table("channels").count()) == 1


async def test_an_insert_whose_answer_was_lost_is_found_by_its_id(
    path: Path, db: Database, pool: Pool
) -> None:
    async with pool.changes(r.table("users").changes()) as seen:
        path.proxy.hold_answers()
        inserting = asyncio.create_task(Database(path.pool).insert(USERS, {"username": "ann"}))
        change = await anext(seen)
        path.proxy.cut()
        path.proxy.thaw()
        assert await inserting == change["new_val"]
    assert await db.run(r.table("users").count()) == 1


async def test_an_insert_that_never_arrived_stays_unknown(path: Path, db: Database) -> None:
    path.proxy.freeze()
    inserting = asyncio.create_task(Database(path.pool).insert(USERS, {"username": "ann"}))
    await asyncio.wait({inserting}, timeout=0.1)
    path.proxy.cut()
    path.proxy.thaw()
    with pytest.raises(OutcomeUnknown):
        await inserting
    assert await db.run(r.table("users").count()) == 0


async def test_while_the_database_is_away_queries_fail_at_once_and_then_work_again(
    path: Path,
) -> None:
    for _ in range(3):
        path.proxy.refuse()
        with pytest.raises(Unavailable):
            await path.pool.run(r.expr(1))
        await fails_fast(path.pool)
        assert not path.pool.connected
        await path.proxy.listen()
        await path.pool.wait()
        assert await path.pool.run(r.expr(1)) == 1
        assert path.pool.connected


async def test_a_pool_may_start_before_the_database(database_url: str) -> None:
    async with proxy_to(parse_address(database_url)) as (proxy, address):
        proxy.refuse()
        async with Pool(constant(address), QUICK) as pool:
            with pytest.raises(Unavailable):
                await pool.run(r.expr(1))
            await proxy.listen()
            await pool.wait()
            assert await pool.run(r.expr(1)) == 1


async def test_a_frozen_path_fails_queries_in_time_and_is_noticed(path: Path) -> None:
    path.proxy.freeze()
    started = monotonic()
    outcomes = await asyncio.gather(
        *(path.pool.run(r.expr(1)) for _ in range(20)), return_exceptions=True
    )
    assert monotonic() - started < QUICK.query + 1
    assert {type(outcome) for outcome in outcomes} == {Unavailable}
    await fails_fast(path.pool)
    path.proxy.thaw()
    await path.pool.wait()
    assert await path.pool.run(r.expr(1)) == 1


async def test_a_write_into_a_frozen_path_is_unknown(path: Path, db: Database) -> None:
    path.proxy.freeze()
    with pytest.raises(OutcomeUnknown):
        await path.pool.run(r.table("channels").insert({"name": "a"}))
    path.proxy.thaw()


async def test_whoever_asks_a_frozen_database_hears_so_within_five_seconds(
    database_url: str, db: Database
) -> None:
    row = await db.insert(CHANNELS, {"name": "a"})
    async with (
        proxy_to(parse_address(database_url)) as (proxy, address),
        pool_to(address) as pool,
    ):
        proxy.freeze()
        frozen = Database(pool)
        started = monotonic()
        outcomes = await asyncio.gather(
            frozen.get(CHANNELS, row["id"]),
            frozen.insert(USERS, {"username": "ann"}),
            frozen.insert(CHANNELS, {"name": "b"}),
            frozen.update(CHANNELS, row["id"], {"name": "b"}),
            frozen.delete(CHANNELS, row["id"]),
            read_one(pool),
            return_exceptions=True,
        )
        assert monotonic() - started < 5
        assert [isinstance(outcome, Unavailable) for outcome in outcomes] == [True] * 6
        proxy.thaw()


async def test_a_query_ends_at_its_limit_and_the_connection_lives_on(path: Path) -> None:
    path.proxy.hold_answers()
    with pytest.raises(Unavailable):
        await path.pool.run(r.expr("late"), limit=0.1)
    path.proxy.thaw()
    assert await path.pool.run(r.expr(1)) == 1
    assert path.proxy.accepted == 2


async def test_a_pool_that_has_ended_answers_nothing_more(database_url: str) -> None:
    async with pool_to(parse_address(database_url)) as pool:
        pass
    await fails_fast(pool)


async def test_of_several_hosts_one_that_answers_is_taken(database_url: str) -> None:
    address = parse_address(database_url)
    async with proxy_to(address) as (closed, away), proxy_to(address) as (second, there):
        closed.refuse()
        hosts = (*away.hosts, *there.hosts, *address.hosts)
        async with pool_to(replace(address, hosts=hosts), QUICK) as pool:
            assert await pool.run(r.expr(1)) == 1
            assert second.accepted == 2
            second.refuse()
            assert await pool.run(r.expr(1)) == 1


async def test_a_host_that_accepts_and_says_nothing_is_given_up(database_url: str) -> None:
    address = parse_address(database_url)

    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    silent = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    async with silent:
        port = silent.sockets[0].getsockname()[1]
        hosts = (Host("127.0.0.1", port), *address.hosts)
        async with pool_to(replace(address, hosts=hosts), QUICK) as pool:
            assert await pool.run(r.expr(1)) == 1


async def test_a_server_that_is_no_rethinkdb_is_reported(caplog: pytest.LogCaptureFixture) -> None:
    async def say_hello(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 hello\r\n\0")
        await reader.read()
        writer.close()

    async with await asyncio.start_server(say_hello, "127.0.0.1", 0) as server:
        address = Address(hosts=(Host("127.0.0.1", server.sockets[0].getsockname()[1]),))
        async with Pool(constant(address), QUICK) as pool:
            with pytest.raises(Unavailable):
                await pool.run(r.expr(1))
    assert f"no database: Could not connect to {address.hosts[0]}" in caplog.text


async def test_a_wrong_password_is_reported(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    address = replace(parse_address(database_url), password="wröng ✗")
    async with Pool(constant(address), QUICK) as pool:
        with pytest.raises(Unavailable) as raised:
            await pool.run(r.expr(1))
    assert "Wrong password" in caplog.text
    assert "password" not in raised.value.message


async def test_a_user_with_a_password_beyond_latin_letters_gets_in(
    database_url: str, db: Database
) -> None:
    users = r.db("rethinkdb").table("users")
    name = parse_address(database_url).database.removeprefix("test_")
    await db.run(users.insert({"id": name, "password": "zażółć"}))
    try:
        address = replace(parse_address(database_url), user=name, password="zażółć")
        async with pool_to(address, QUICK) as pool:
            assert await pool.run(r.expr(1)) == 1
    finally:
        await db.run(users.get(name).delete())


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl for a certificate")
@pytest.mark.filterwarnings("ignore:ssl.PROTOCOL_TLS is deprecated:DeprecationWarning")
async def test_a_connection_may_be_encrypted(database_url: str, tmp_path: FilePath) -> None:
    certificate, key = certificate_in(tmp_path)
    address = parse_address(database_url)
    async with encrypted(address, certificate, key) as port:
        hosts = (Host("localhost", port),)
        async with pool_to(replace(address, hosts=hosts, ca_certs=str(certificate)), QUICK) as pool:
            assert await pool.run(r.expr("hidden")) == "hidden"
        # Without the authority that signed it, the certificate is not trusted.
        system = parse_address(f"rethinkdb://localhost:{port}/x?tls=true")
        async with Pool(constant(system), QUICK) as pool:
            with pytest.raises(Unavailable):
                await pool.run(r.expr(1))


async def test_a_stream_by_hand_gives_its_items_and_says_when_it_was_cut(path: Path) -> None:
    stream = await path.pool.run(r.range(10).map(lambda number: number * 2))
    assert [item async for item in stream] == list(range(0, 20, 2))
    endless = await path.pool.run(r.range())
    assert await anext(endless) == 0
    path.proxy.cut()
    with pytest.raises(Unavailable):
        async for _ in endless:
            pass
    await endless.close()


async def test_when_one_link_finds_the_database_the_other_looks_at_once(database_url: str) -> None:
    patient = replace(QUICK, first_pause=60.0, longest_pause=60.0)
    async with proxy_to(parse_address(database_url)) as (proxy, address):
        proxy.refuse()
        found = asyncio.Event()
        links = [Link(str(limits), constant(address), limits, found) for limits in (QUICK, patient)]
        for link in links:
            link.start()
            with pytest.raises(Unavailable):
                await link.run(r.expr(1))
        await proxy.listen()
        async with asyncio.timeout(10):
            await asyncio.gather(*(link.wait() for link in links))
        for link in links:
            await link.stop()


async def test_a_read_that_takes_too_long_is_ended_on_the_server(database_url: str) -> None:
    address = parse_address(database_url)
    connection = await connect(address.hosts[0], address, 3.0)
    endless = r.range(10**12).map(lambda number: number + 1).sum()
    cursors = connection._driver._instance._cursor_cache
    for _ in range(3):
        with pytest.raises(TooSlowError):
            await connection.run(endless, 0.2)
    assert await connection.run(r.expr(1), 3.0) == 1
    async with asyncio.timeout(5.0):
        while cursors:
            await connection.run(r.expr(1), 3.0)
    assert connection.open
    await connection.close()


async def test_whoever_asks_for_too_much_is_told_so(path: Path) -> None:
    endless = r.range(10**12).map(lambda number: number + 1).sum()
    with pytest.raises(Unavailable, match="did not answer in time"):
        await path.pool.run(endless, limit=0.2)
    assert await path.pool.run(r.expr(1)) == 1


async def test_a_read_that_is_answered_as_it_is_ended_breaks_nothing(database_url: str) -> None:
    address = parse_address(database_url)
    connection = await connect(address.hosts[0], address, 3.0)
    for number in range(200):
        with suppress(TooSlowError):
            await connection.run(r.range(3000).map(lambda row: row + 1).sum(), number / 100_000)
    assert await connection.run(r.expr(1), 3.0) == 1
    await connection.close()
