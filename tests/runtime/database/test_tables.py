"""Tables and indexes: made when missing, never dropped, reported when they do not fit."""

import asyncio
import logging
from dataclasses import replace

import pytest

from runtime.database.address import parse_address
from runtime.database.driver import r
from runtime.database.locks import LOCKS
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.table import Index
from runtime.database.tables import TablesDifferError, ensure, prepare
from tests.runtime.database.chat import CHANNELS, CHAT, MESSAGES
from tests.runtime.database.pools import QUICK, constant, pool_to
from tests.runtime.database.proxy import proxy_to
from tests.runtime.database.things import THINGS

ALL = (*CHAT, THINGS)


async def test_an_empty_database_gets_all_tables_and_indexes(pool: Pool) -> None:
    await ensure(pool, ALL)
    names = await pool.run(r.table_list())
    assert sorted(names) == sorted([LOCKS, *(table.name for table in ALL)])
    for table in ALL:
        indexes = await pool.run(r.table(table.name).index_status())
        assert sorted(index["index"] for index in indexes) == sorted(table.by_index)
        assert all(index["ready"] for index in indexes)


async def test_a_database_that_is_not_there_is_made(database_url: str) -> None:
    address = parse_address(database_url)
    address = replace(address, database=f"{address.database}_new")
    async with pool_to(address) as pool:
        try:
            await ensure(pool, CHAT)
            assert await pool.run(r.table("channels").count()) == 0
        finally:
            await pool.run(r.db_drop(address.database))


async def test_doing_it_again_changes_nothing(pool: Pool) -> None:
    await ensure(pool, ALL)
    row = await Database(pool).insert(CHANNELS, {"name": "a"})
    await pool.run(r.table("channels").index_create("mine", r.row["x"]))
    await pool.run(r.table_create("theirs"))
    await ensure(pool, ALL)
    assert await pool.run(r.table("channels").coerce_to("array")) == [row]
    assert "mine" in await pool.run(r.table("channels").index_list())
    assert "theirs" in await pool.run(r.table_list())


async def test_what_is_missing_is_added_to_what_is_there(pool: Pool) -> None:
    await pool.run(r.table_create("channels"))
    await pool.run(r.table("channels").insert([{"name": str(number)} for number in range(200)]))
    await ensure(pool, CHAT)
    assert await pool.run(r.table("channels").get_all("7", index="name").count()) == 1


async def test_two_processes_that_start_together_both_succeed(database_url: str) -> None:
    address = parse_address(database_url)
    async with pool_to(address) as one, pool_to(address) as two:
        await asyncio.gather(ensure(one, ALL), ensure(two, ALL))
        assert len(await one.run(r.table_list())) == len(ALL) + 1


async def test_what_does_not_fit_is_all_named(pool: Pool) -> None:
    await pool.run(r.table_create("users", primary_key="name"))
    await pool.run(r.table_create("channels"))
    await pool.run(r.table("channels").index_create("name", r.row["name"], multi=True))
    await pool.run(r.table_create("messages"))
    compound = [r.row["created_at"], r.row["channel_id"]]
    await pool.run(r.table("messages").index_create("channel_id_created_at", compound))
    with pytest.raises(TablesDifferError) as raised:
        await ensure(pool, CHAT)
    assert raised.value.problems[:2] == (
        'table users: its primary key is "name", the schema needs "id"',
        "index name of table channels: it is a multi index, the schema says otherwise",
    )
    # Not every server tells what an index is made of.
    assert raised.value.problems[2:] in (
        (),
        (
            "index channel_id_created_at of table messages: it is made of created_at, channel_id, "
            "the schema says channel_id, created_at",
        ),
    )


async def test_an_index_with_a_name_of_its_own_is_made_of_its_columns(pool: Pool) -> None:
    table = replace(MESSAGES, indexes=(Index("channel_id", "user_id", name="who_where"),))
    await ensure(pool, [table])
    await ensure(pool, [table])
    await pool.run(r.table("messages").insert({"channel_id": "c", "user_id": "u"}))
    found = r.table("messages").get_all(["c", "u"], index="who_where").count()
    assert await pool.run(found) == 1


async def test_preparing_waits_for_the_database_and_says_so(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with proxy_to(parse_address(database_url)) as (proxy, address):
        proxy.refuse()
        async with Pool(constant(address), QUICK) as pool:
            preparing = asyncio.create_task(prepare(pool, CHAT))
            done, _ = await asyncio.wait({preparing}, timeout=0.3)
            assert not done
            assert "waiting for the database" in caplog.text
            await proxy.listen()
            await asyncio.wait_for(preparing, 30)
            assert await pool.run(r.table("channels").count()) == 0
