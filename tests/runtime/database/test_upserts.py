"""Rows that are changed if they are there, and made if not."""

import asyncio
from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.locks import LOCKS
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.errors import BadUserInput, Conflict, NotFound
from tests.runtime.database.magazine import AUTHORS, MAGAZINE, POSTS, TAGS
from tests.runtime.database.things import THINGS


@pytest.fixture
async def db(pool: Pool) -> Database:
    """A database with the tables of a magazine."""
    await ensure(pool, (*MAGAZINE, THINGS))
    return Database(pool, MAGAZINE)


async def count(db: Database, table: str) -> int:
    """How many rows a table has."""
    found: int = await db.run(r.table(table).count())
    return found


async def test_a_row_is_found_by_its_id(db: Database) -> None:
    made = await db.upsert(AUTHORS, {"id": "ann", "name": "Ann", "email": "a@x"})
    assert made == {"id": "ann", "name": "Ann", "email": "a@x"}
    assert await db.upsert(AUTHORS, {"id": "ann", "name": "Anna"}) == {**made, "name": "Anna"}
    assert await count(db, "authors") == 1


async def test_a_row_is_found_by_a_unique_value(db: Database) -> None:
    made = await db.upsert(AUTHORS, {"name": "Ann", "email": "a@x"})
    changed = await db.upsert(AUTHORS, {"id": None, "name": "Anna", "email": "a@x"})
    assert changed == {**made, "name": "Anna"}
    assert await count(db, "authors") == 1


async def test_a_row_is_found_by_its_id_only_if_that_is_said(db: Database) -> None:
    made = await db.upsert(AUTHORS, {"id": "ann", "name": "Ann", "email": "a@x"}, by=("id",))
    changed = await db.upsert(AUTHORS, {"id": "ann", "name": "Anna", "email": "b@x"}, by=("id",))
    assert changed == {**made, "name": "Anna", "email": "b@x"}
    with pytest.raises(Conflict):
        await db.upsert(AUTHORS, {"name": "Bob", "email": "b@x"}, by=("id",))


async def test_a_row_is_found_by_several_columns(db: Database) -> None:
    made = await db.upsert(THINGS, {"owner": "a", "slot": 1, "title": "x"})
    assert await db.upsert(THINGS, {"owner": "a", "slot": 2, "title": "x"}) != made
    changed = await db.upsert(THINGS, {"owner": "a", "slot": 1, "title": "y"})
    assert changed == {**made, "title": "y"}


@pytest.mark.parametrize("data", [{"a": 1}, {"list": [{}], "deep": {"a": {"b": 1}}}, {}])
async def test_json_is_replaced_in_a_row_that_is_there(db: Database, data: Any) -> None:
    values = {"owner": "a", "slot": 1, "data": {"old": {"c": 1}}}
    made = await db.upsert(THINGS, values)
    assert await db.upsert(THINGS, {**values, "data": data}) == {**made, "data": data}


async def test_a_row_is_found_by_what_the_schema_says(db: Database) -> None:
    made = await db.insert(AUTHORS, {"id": "ann", "name": "Ann", "email": "a@x"})
    values = {"id": "other", "name": "Anna", "email": "a@x"}
    assert await db.upsert(AUTHORS, values, by=("email",)) == {**made, "name": "Anna"}
    with pytest.raises(Conflict, match='the email "a@x" is taken'):
        await db.upsert(AUTHORS, values)
    with pytest.raises(TypeError, match="no unique index of name"):
        await db.upsert(AUTHORS, values, by=("name",))


async def test_without_any_of_these_a_row_is_made(db: Database) -> None:
    rows = [await db.upsert(AUTHORS, {"name": "Ann"}) for _ in range(2)]
    assert rows[0]["id"] != rows[1]["id"]


async def test_an_upsert_counts_as_an_update(db: Database) -> None:
    await db.insert(AUTHORS, {"id": "ann", "name": "Ann"})
    values = {"slug": "a", "title": "t", "author_id": "ann"}
    made = await db.upsert(POSTS, values)
    changed = await db.upsert(POSTS, {**values, "title": "u"})
    assert (made["version"], changed["version"]) == (1, 2)
    assert changed["created_at"] == made["created_at"]
    assert changed["updated_at"] >= made["updated_at"]


async def test_rules_and_references_hold_either_way(db: Database) -> None:
    await db.insert(TAGS, {"id": "t", "name": "t"})
    for id in ("t", "new"):
        with pytest.raises(BadUserInput, match="name must not be null"):
            await db.upsert(TAGS, {"id": id, "name": None})
    with pytest.raises(BadUserInput, match="name must not be null"):
        await db.upsert(TAGS, {"id": "new"})
    assert (await db.upsert(TAGS, {"id": "t"}))["name"] == "t"
    with pytest.raises(NotFound, match="no Author"):
        await db.upsert(POSTS, {"title": "t", "author_id": "nobody"})
    with pytest.raises(BadUserInput, match="id must have at most 127 bytes"):
        await db.upsert(TAGS, {"id": "x" * 128, "name": "t"})


async def test_many_come_back_in_their_order_all_or_none(db: Database) -> None:
    await db.insert_many(TAGS, [{"id": "b", "name": "b"}, {"id": "d", "name": "d"}])
    wanted = [{"name": name} for name in "abcde"]
    rows = await db.upsert_many(TAGS, wanted)
    assert [row["name"] for row in rows] == [*"abcde"]
    assert (rows[1]["id"], rows[3]["id"]) == ("b", "d")
    assert await count(db, "tags") == 5
    with pytest.raises(BadUserInput, match=r"name of row 2 must not be null"):
        await db.upsert_many(TAGS, [{"name": "f"}, {"id": "b", "name": None}])
    with pytest.raises(Conflict, match='the name "f" is given more than once'):
        await db.upsert_many(TAGS, [{"name": "f"}, {"name": "f"}])
    with pytest.raises(Conflict, match='the name "a" is taken'):
        await db.upsert_many(TAGS, [{"name": "f"}, {"id": "b", "name": "a"}])
    assert await count(db, "tags") == 5
    assert await db.upsert_many(TAGS, []) == []


async def test_rows_may_swap_what_must_be_unique(db: Database) -> None:
    await db.insert_many(TAGS, [{"id": "1", "name": "a"}, {"id": "2", "name": "b"}])
    rows = await db.upsert_many(TAGS, [{"id": "1", "name": "b"}, {"id": "2", "name": "a"}])
    assert [row["name"] for row in rows] == ["b", "a"]


async def test_twenty_who_upsert_one_key_get_one_row(db: Database, pool: Pool) -> None:
    databases = [db, Database(pool, MAGAZINE)] * 10
    for number in range(10):
        by_value = {"name": f"n{number}"}
        by_id = {"id": f"id{number}", "name": f"i{number}"}
        for values in (by_value, by_id):
            rows = await asyncio.gather(*(each.upsert(TAGS, values) for each in databases))
            assert len({row["id"] for row in rows}) == 1
    assert await count(db, "tags") == 20
    assert await db.run(r.table(LOCKS).is_empty())


async def test_of_twenty_upserts_none_is_lost(db: Database, pool: Pool) -> None:
    await db.insert(AUTHORS, {"id": "ann", "name": "Ann"})
    databases = [db, Database(pool, MAGAZINE)] * 10

    async def upsert(each: Database, number: int) -> Any:
        values = {"slug": "s", "title": "t", "author_id": "ann", "likes": number}
        return await each.upsert(POSTS, values)

    rows = await asyncio.gather(*(upsert(each, n) for n, each in enumerate(databases)))
    assert sorted(row["version"] for row in rows) == [*range(1, 21)]


async def test_an_upsert_follows_a_row_that_goes_or_comes(db: Database, pool: Pool) -> None:
    other = Database(pool, MAGAZINE)
    for number in range(20):
        values = {"id": str(number), "name": str(number)}
        await db.insert(TAGS, values)
        _, row = await asyncio.gather(other.delete(TAGS, values["id"]), db.upsert(TAGS, values))
        assert row == values
