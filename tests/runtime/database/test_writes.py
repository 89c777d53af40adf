"""Inserts, updates and deletes, and what is said of those that cannot be."""

from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.session import MOST_ROWS, Database
from runtime.errors import BadUserInput, Conflict, NotFound
from tests.runtime.database.chat import CHANNELS, MESSAGES, USERS
from tests.runtime.database.things import NOON, THINGS


async def stored(db: Database, table: str) -> list[dict[str, Any]]:
    """All documents of a table, by id."""
    rows: list[dict[str, Any]] = await db.run(r.table(table).order_by("id").coerce_to("array"))
    return rows


async def test_an_insert_gives_the_row_as_it_is_stored(db: Database) -> None:
    row = await db.insert(CHANNELS, {"name": "a"})
    assert row["name"] == "a" and row["topic"] is None
    assert [row] == await stored(db, "channels")


async def test_a_value_of_every_type_comes_back(db: Database) -> None:
    values = {
        "id": "chosen",
        "title": 'ü"\\\n\0',
        "count": 9,
        "price": 0.1,
        "done": True,
        "made_at": NOON,
        "data": {"a": [1, None, {"b": "c"}], "d": {}},
        "color": "GREEN",
        "tags": ["x", "y"],
        "code": "c",
        "owner": None,
        "slot": -1,
    }
    assert await db.insert(THINGS, values) == values


async def test_deep_json_is_stored_and_found(db: Database) -> None:
    deep: Any = "leaf"
    for _ in range(60):
        deep = {"a": [deep]} if isinstance(deep, list) else [deep]
    row = await db.insert(THINGS, {"data": deep})
    assert row["data"] == deep
    assert await db.page(THINGS, {"data": {"eq": deep}}) == [row]


async def test_many_rows_come_back_in_the_order_they_were_given(db: Database) -> None:
    names = [f"name {number * 7919 % 101}" for number in range(101)]
    rows = await db.insert_many(CHANNELS, [{"name": name} for name in names])
    assert [row["name"] for row in rows] == names
    assert len(await stored(db, "channels")) == 101
    assert await db.insert_many(CHANNELS, []) == []


async def test_more_rows_than_one_request_may_make_are_refused(db: Database) -> None:
    names = [{"name": str(number)} for number in range(MOST_ROWS + 1)]
    with pytest.raises(BadUserInput, match="Channel: at most 1000 can be made at once, not 1001"):
        await db.insert_many(CHANNELS, names)
    assert await stored(db, "channels") == []


async def test_a_broken_rule_in_one_row_inserts_none(db: Database) -> None:
    with pytest.raises(BadUserInput, match="name of row 2"):
        await db.insert_many(CHANNELS, [{"name": "a"}, {"name": ""}])
    assert await stored(db, "channels") == []


async def test_an_id_that_is_taken_is_a_conflict(db: Database) -> None:
    await db.insert(USERS, {"id": "1", "username": "a"})
    with pytest.raises(Conflict, match='User: the id "1" is taken'):
        await db.insert_many(USERS, [{"id": "0", "username": "b"}, {"id": "1", "username": "c"}])
    with pytest.raises(Conflict, match='the id "2" is given more than once'):
        await db.insert_many(USERS, [{"id": "2", "username": "b"}, {"id": "2", "username": "c"}])
    assert [row["id"] for row in await stored(db, "users")] == ["1"]


async def test_a_row_that_is_referred_to_must_be_there(db: Database) -> None:
    user = (await db.insert(USERS, {"username": "ann"}))["id"]
    with pytest.raises(NotFound) as raised:
        await db.insert(MESSAGES, {"text": "a", "user_id": user, "channel_id": "x"})
    assert raised.value.message == 'There is no Channel with the id "x".'
    assert raised.value.extensions is not None
    assert raised.value.extensions == {
        "code": "NOT_FOUND",
        "type": "Channel",
        "id": "x",
        "field": "channelId",
        "missing": [{"field": "channelId", "type": "Channel", "id": "x"}],
    }
    assert await stored(db, "messages") == []


async def test_every_missing_row_is_named(db: Database) -> None:
    with pytest.raises(NotFound) as raised:
        await db.insert(MESSAGES, {"text": "a", "user_id": "y" * 200, "channel_id": "x"})
    assert "There is no User" in raised.value.message
    assert "There is no Channel" in raised.value.message


async def test_an_update_changes_what_it_names_and_gives_the_row(db: Database) -> None:
    old = await db.insert(CHANNELS, {"name": "a", "topic": "t"})
    assert await db.update(CHANNELS, old["id"], {"name": "b"}) == {**old, "name": "b"}
    assert await db.update(CHANNELS, old["id"], {"topic": None}) == {
        **old,
        "name": "b",
        "topic": None,
    }
    assert await db.update(CHANNELS, old["id"], {}) == await db.get(CHANNELS, old["id"])


async def test_an_update_replaces_json_and_lists(db: Database) -> None:
    row = await db.insert(THINGS, {"data": {"a": 1, "b": {"c": 2}}, "tags": ["x", "y"]})
    changed = await db.update(THINGS, row["id"], {"data": {"b": {"d": 3}}, "tags": ["z"]})
    assert changed["data"] == {"b": {"d": 3}}
    assert changed["tags"] == ["z"]


@pytest.mark.parametrize("patch", [{"name": "b"}, {"topic": "t"}, {}])
@pytest.mark.parametrize("id", ["nobody", "x" * 200])
async def test_an_update_of_what_is_not_there_names_it(
    db: Database, id: str, patch: dict[str, Any]
) -> None:
    with pytest.raises(NotFound) as raised:
        await db.update(CHANNELS, id, patch)
    assert raised.value.message == f'There is no Channel with the id "{id}".'
    assert raised.value.extensions == {"code": "NOT_FOUND", "type": "Channel", "id": id}


@pytest.mark.parametrize(
    ("patch", "said"),
    [({"name": None}, "name must not be null."), ({"name": ""}, "name must have 1 to 80 char")],
)
async def test_an_update_keeps_the_rules(db: Database, patch: dict[str, Any], said: str) -> None:
    row = await db.insert(CHANNELS, {"name": "a"})
    with pytest.raises(BadUserInput, match=said):
        await db.update(CHANNELS, row["id"], patch)
    assert await stored(db, "channels") == [row]


async def test_an_update_may_only_refer_to_what_is_there(db: Database) -> None:
    user = (await db.insert(USERS, {"username": "ann"}))["id"]
    channel = (await db.insert(CHANNELS, {"name": "a"}))["id"]
    row = await db.insert(MESSAGES, {"text": "a", "user_id": user, "channel_id": channel})
    with pytest.raises(NotFound, match='no Channel with the id "x"'):
        await db.update(MESSAGES, row["id"], {"channel_id": "x"})
    other = (await db.insert(CHANNELS, {"name": "b"}))["id"]
    moved = await db.update(MESSAGES, row["id"], {"channel_id": other})
    assert moved["channel_id"] == other


async def test_a_delete_gives_what_was_there(db: Database) -> None:
    row = await db.insert(CHANNELS, {"name": "a"})
    assert await db.delete(CHANNELS, row["id"]) == row
    assert await db.delete(CHANNELS, row["id"]) is None
