"""The same done to any number of rows."""

from typing import Any

import pytest

from runtime.database.chunks import CHUNK
from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.errors import BadUserInput, Conflict, NotFound
from tests.runtime.database.magazine import (
    AUTHORS,
    COMMENTS,
    INVOICES,
    MAGAZINE,
    NODES,
    POSTS,
    TAGS,
)
from tests.runtime.database.pools import Counting


@pytest.fixture
async def db(pool: Pool) -> Database:
    """A database with the tables of a magazine, two authors and four posts."""
    await ensure(pool, MAGAZINE)
    db = Database(pool, MAGAZINE)
    await db.insert_many(AUTHORS, [{"id": "ann", "name": "Ann"}, {"id": "bob", "name": "Bob"}])
    await db.insert_many(
        POSTS,
        [
            {"id": f"p{n}", "title": "t", "likes": n, "author_id": "ann" if n < 3 else "bob"}
            for n in range(4)
        ],
    )
    return db


async def ids(db: Database, table: str) -> list[str]:
    """The ids of a table's rows."""
    found: list[str] = await db.run(r.table(table).order_by(index="id")["id"].coerce_to("array"))
    return found


def ids_of(rows: list[Any]) -> list[str]:
    """The ids of rows, sorted."""
    return sorted(row["id"] for row in rows)


async def test_all_rows_that_fit_are_changed(db: Database) -> None:
    rows = await db.update_many(
        POSTS, {"likes": {"gte": 1}}, {"title": "u"}, equals={"author_id": "ann"}
    )
    assert ids_of(rows) == ["p1", "p2"]
    assert {(row["title"], row["version"]) for row in rows} == {("u", 2)}
    untouched = await db.page(POSTS, {"title": {"eq": "t"}})
    assert ids_of(untouched) == ["p0", "p3"]
    assert await db.update_many(POSTS, {"title": {"eq": "x"}}, {"title": "y"}) == []


async def test_no_filter_means_all(db: Database) -> None:
    assert ids_of(await db.update_many(POSTS, None, {"title": "u"})) == ["p0", "p1", "p2", "p3"]


async def test_rules_references_and_versions_hold_for_many(db: Database) -> None:
    with pytest.raises(BadUserInput, match="No shouting"):
        await db.update_many(POSTS, None, {"title": "u!"})
    with pytest.raises(BadUserInput, match="version is for the update of one row"):
        await db.update_many(POSTS, None, {"title": "u", "version": 1})
    with pytest.raises(NotFound, match='no Author with the id "nobody"'):
        await db.update_many(POSTS, None, {"author_id": "nobody"})
    with pytest.raises(BadUserInput, match="filter"):
        await db.update_many(POSTS, {"nothing": 1}, {"title": "u"})
    with pytest.raises(BadUserInput, match="filter"):
        await db.update_many(POSTS, {"title": {"matches": "("}}, {"title": "u"})
    assert {row["version"] for row in await db.page(POSTS)} == {1}


async def test_a_unique_value_fits_one_row_only(db: Database) -> None:
    with pytest.raises(Conflict, match='the slug "s" is given more than once'):
        await db.update_many(POSTS, None, {"slug": "s"})
    [row] = await db.update_many(POSTS, {"likes": 2}, {"slug": "s"})
    assert (row["id"], row["slug"]) == ("p2", "s")
    with pytest.raises(Conflict, match='the slug "s" is taken'):
        await db.update_many(POSTS, {"likes": 3}, {"slug": "s"})
    assert len(await db.update_many(POSTS, None, {"slug": None})) == 4


async def test_many_rows_are_changed_in_parts(db: Database, pool: Pool) -> None:
    many = 3 * CHUNK
    await db.run(
        r.range(many).for_each(lambda n: r.table("nodes").insert({"id": n.coerce_to("string")}))
    )
    counting = Counting(pool)
    rows = await Database(counting, MAGAZINE).update_many(NODES, None, {"maker_id": "ann"})
    assert len(rows) == many
    assert len(counting.queries) <= 5
    rows = await Database(counting, MAGAZINE).delete_many(NODES, {"makerId": {"eq": "ann"}})
    assert len(rows) == many
    assert await ids(db, "nodes") == []


async def test_all_rows_that_fit_are_deleted_with_what_refers_to_them(db: Database) -> None:
    await db.insert_many(COMMENTS, [{"text": "c", "post_id": f"p{n}"} for n in range(4)])
    rows = await db.delete_many(POSTS, {"likes": {"lt": 2}}, equals={"author_id": "ann"})
    assert ids_of(rows) == ["p0", "p1"]
    assert await ids(db, "posts") == ["p2", "p3"]
    assert len(await ids(db, "comments")) == 2
    assert await db.delete_many(POSTS, {"likes": {"lt": 2}}) == []


async def test_one_row_that_may_not_go_keeps_all(db: Database) -> None:
    await db.insert(INVOICES, {"owner_id": "bob"})
    with pytest.raises(Conflict) as raised:
        await db.delete_many(AUTHORS, None)
    assert raised.value.message == (
        "2 rows of Author cannot be deleted: 1 row of Invoice refers to 1 row of Author (ownerId)."
    )
    assert await ids(db, "authors") == ["ann", "bob"]
    assert len(await ids(db, "posts")) == 4


async def test_rows_may_go_together_with_those_that_would_keep_them(db: Database) -> None:
    await db.insert(NODES, {"id": "1", "seen_by": "ann"})
    await db.insert(NODES, {"id": "2", "parent_id": "1"})
    assert ids_of(await db.delete_many(NODES, None)) == ["1", "2"]


async def test_a_row_is_deleted_by_what_is_unique(db: Database) -> None:
    tag = await db.insert(TAGS, {"name": "t"})
    assert await db.delete_by(TAGS, {"name": "u"}) is None
    assert await db.delete_by(TAGS, {"name": None}) is None
    assert await db.delete_by(TAGS, {"name": "t"}) == tag
    assert await ids(db, "tags") == []
