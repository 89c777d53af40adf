"""Rows by id, by index, page by page, and for many parents at once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.limits import DEFAULT_LIMIT
from runtime.database.session import Database
from runtime.database.table import Order
from runtime.errors import BadUserInput
from tests.runtime.database.chat import CHANNELS, MESSAGES, USERS
from tests.runtime.database.things import NOON, THINGS


async def add_channels(db: Database, *names: str) -> list[str]:
    """Channels made one after the other, a second apart; their ids."""
    rows = [
        {"id": f"id-{name}", "name": name, "created_at": NOON + timedelta(seconds=second)}
        for second, name in enumerate(names)
    ]
    return [row["id"] for row in await db.insert_many(CHANNELS, rows)]


async def add_messages(db: Database, user: str, channel: str, count: int) -> None:
    """Messages `<channel>0`, `<channel>1`, …, each a second after the one before."""
    texts = [f"{channel}{number}" for number in range(count)]
    rows = [
        {
            "text": text,
            "user_id": user,
            "channel_id": f"id-{channel}",
            "created_at": NOON + timedelta(seconds=second),
        }
        for second, text in enumerate(texts)
    ]
    await db.insert_many(MESSAGES, rows)


async def test_a_row_comes_by_its_id(db: Database) -> None:
    row = await db.insert(CHANNELS, {"name": "a"})
    assert await db.get(CHANNELS, row["id"]) == row
    assert await db.get(CHANNELS, "nobody") is None


@pytest.mark.parametrize("id", ["x" * 128, "é" * 64, "a\0b", "\ud800"])
async def test_an_id_that_no_row_can_have_is_simply_not_there(db: Database, id: str) -> None:
    assert await db.get(CHANNELS, id) is None
    assert await db.get_many(CHANNELS, [id]) == []
    assert await db.delete(CHANNELS, id) is None


async def test_many_rows_come_by_their_ids(db: Database) -> None:
    ids = await add_channels(db, "a", "b", "c")
    rows = await db.get_many(CHANNELS, [ids[2], "nobody", ids[0]])
    assert sorted(row["name"] for row in rows) == ["a", "c"]
    assert await db.get_many(CHANNELS, []) == []


async def test_a_row_comes_by_a_unique_value(db: Database) -> None:
    await add_channels(db, "a", "b")
    found = await db.get_by(CHANNELS, "name", "b")
    assert found is not None and found["name"] == "b"
    assert await db.get_by(CHANNELS, "name", "c") is None
    assert await db.get_by(CHANNELS, "name", None) is None


async def test_a_row_comes_by_a_compound_value(db: Database) -> None:
    row = await db.insert(THINGS, {"owner": "a", "slot": 1})
    assert await db.get_by(THINGS, "owner_slot", ["a", 1]) == row
    assert await db.get_by(THINGS, "owner_slot", ["a", 2]) is None
    assert await db.get_by(THINGS, "owner_slot", ["a", None]) is None


async def test_pages_come_newest_first_and_cover_every_row_once(db: Database) -> None:
    await add_channels(db, *"abcdefg")
    pages = [await db.page(CHANNELS, None, page=page, limit=3) for page in range(4)]
    assert ["".join(row["name"] for row in page) for page in pages] == ["gfe", "dcb", "a", ""]


async def test_rows_of_one_moment_are_ordered_by_id(db: Database) -> None:
    names = [f"{number:02}" for number in range(30)]
    await db.insert_many(CHANNELS, [{"id": name, "name": name} for name in reversed(names)])
    pages = [await db.page(CHANNELS, None, page=page, limit=7) for page in range(5)]
    assert [row["name"] for page in pages for row in page] == names[::-1]


async def test_without_an_order_rows_come_by_id(db: Database) -> None:
    await db.insert_many(THINGS, [{"id": id} for id in "cab"])
    assert [row["id"] for row in await db.page(THINGS)] == ["a", "b", "c"]


async def test_rows_without_a_value_in_the_column_of_the_order_are_there_too(db: Database) -> None:
    by_slot = replace(THINGS, order=Order("slot", descending=True))
    await db.insert_many(THINGS, [{"owner": "a", "slot": slot} for slot in (1, None, 2)])
    for filter in (None, {"owner": "a"}):
        assert [row["slot"] for row in await db.page(by_slot, filter)] == [2, 1, None]


async def test_an_absent_page_or_limit_means_the_default(db: Database) -> None:
    names = [str(number) for number in range(DEFAULT_LIMIT + 1)]
    await db.insert_many(CHANNELS, [{"name": name} for name in names])
    assert len(await db.page(CHANNELS, None, page=None, limit=None)) == DEFAULT_LIMIT
    assert len(await db.page(CHANNELS, None, page=1, limit=None)) == 1
    assert await db.page(CHANNELS, None, limit=0) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"page": -1}, "page: expected 0 or more, found -1."),
        ({"limit": -1}, "limit: expected 0 to 1000, found -1."),
        ({"limit": 1001}, "limit: expected 0 to 1000, found 1001."),
    ],
)
async def test_a_page_that_cannot_be_is_refused(
    db: Database, arguments: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadUserInput) as raised:
        await db.page(CHANNELS, None, **arguments)
    assert raised.value.message == said
    assert raised.value.extensions is not None
    assert raised.value.extensions["argument"] == said.split(":")[0]


async def test_the_last_page_there_could_be_is_empty(db: Database) -> None:
    await add_channels(db, "a")
    assert await db.page(CHANNELS, None, page=2**31 - 1, limit=1000) == []


async def test_the_first_row_is_the_newest(db: Database) -> None:
    await add_channels(db, "a", "b", "c")
    first = await db.first(CHANNELS, {"name": {"ne": "c"}})
    assert first is not None and first["name"] == "b"
    assert await db.first(CHANNELS, {"name": "x"}) is None


async def test_equality_on_indexed_columns_finds_the_same_as_a_scan(db: Database) -> None:
    user = (await db.insert(USERS, {"username": "ann"}))["id"]
    await add_channels(db, "a", "b")
    await add_messages(db, user, "a", 3)
    await add_messages(db, user, "b", 2)
    filters: dict[str, dict[str, Any]] = {
        "a2 a1 a0": {"channelId": "id-a"},
        "a2": {"channelId": "id-a", "text": {"endsWith": "2"}},
        "b1 b0": {"and": [{"channelId": "id-b"}]},
        "": {"channelId": "id-a", "and": [{"channelId": "id-b"}]},
        "b1 b0 a2 a1 a0": {"userId": user},
    }
    for texts, filter in filters.items():
        rows = await db.page(MESSAGES, filter)
        # Rows of one moment may come in either order.
        assert sorted(row["text"] for row in rows) == sorted(texts.split())
        moments = [row["created_at"] for row in rows]
        assert moments == sorted(moments, reverse=True)
    [channel] = await db.page(CHANNELS, {"name": "a"})
    assert channel["id"] == "id-a"
    assert await db.page(CHANNELS, {"name": "a", "topic": "x"}) == []


async def test_times_come_as_they_were_stored(db: Database) -> None:
    before = datetime.now(UTC) - timedelta(seconds=5)
    row = await db.insert(CHANNELS, {"name": "a"})
    assert before < row["created_at"] < datetime.now(UTC) + timedelta(seconds=5)
    given = NOON + timedelta(milliseconds=123)
    row = await db.insert(CHANNELS, {"name": "b", "created_at": given})
    assert row["created_at"] == given


async def test_a_query_by_hand_runs_on_the_same_connection(db: Database) -> None:
    await add_channels(db, "a", "b")
    assert await db.run(r.table("channels").count()) == 2
