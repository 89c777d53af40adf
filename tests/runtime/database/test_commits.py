"""Several writes in one query: all of them are made, or what was made is taken back."""

from typing import Any

import pytest

from runtime.database.catalog import Catalog
from runtime.database.commits import Commit, StaleError
from runtime.database.drafts import new_rows
from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.table import Table
from runtime.database.tables import ensure
from runtime.database.writes import Change, Delete, Insert, Update, Write
from runtime.errors import NotFound
from tests.runtime.database.magazine import AUTHORS, MAGAZINE, NODES, POSTS, TAGS

CATALOG = Catalog(MAGAZINE)


@pytest.fixture
async def db(pool: Pool) -> Database:
    """A database with the tables of a magazine, and an author."""
    await ensure(pool, MAGAZINE)
    db = Database(pool, MAGAZINE)
    await db.insert(AUTHORS, {"id": "ann", "name": "Ann"})
    return db


async def commit(db: Database, *writes: Write) -> Any:
    """The answers to the writes."""
    made = Commit(CATALOG, writes)
    return made.answers(await db.run(made.query))


def insert(table: Table[Any], **values: Any) -> Insert:
    """A new row."""
    return Insert(table, new_rows(table, [values]))


async def everything(db: Database) -> list[Any]:
    """All documents of all tables."""
    tables = [r.table(table.name).order_by("id").coerce_to("array") for table in MAGAZINE]
    found: list[Any] = await db.run(r.expr(tables))
    return found


async def test_all_are_made_in_their_order(db: Database) -> None:
    answers = await commit(
        db,
        insert(POSTS, id="p", title="t", author_id="ann"),
        Update(POSTS, "p", {"title": "u"}),
        insert(TAGS, id="t", name="t"),
        Delete(TAGS, ["t"]),
    )
    assert [answer["changes"][0]["new_val"] is None for answer in answers] == [False] * 3 + [True]
    post = await db.get(POSTS, "p")
    assert post is not None and (post["title"], post["version"]) == ("u", 2)
    assert await db.get(TAGS, "t") is None


async def test_what_was_made_before_one_that_fails_is_taken_back(db: Database) -> None:
    await db.insert_many(TAGS, [{"id": "a", "name": "a"}, {"id": "b", "name": "b"}])
    before = await everything(db)
    writes = (
        insert(POSTS, title="t", author_id="ann"),
        Change(AUTHORS, ["ann"], {"name": "Other"}),
        Update(TAGS, "a", {"name": "first"}),
        Update(TAGS, "a", {"name": "second"}),
        Delete(TAGS, ["b"]),
    )
    with pytest.raises(NotFound, match='no Tag with the id "gone"'):
        await commit(db, *writes, Update(TAGS, "gone", {"name": "x"}))
    assert await everything(db) == before
    with pytest.raises(StaleError):
        await commit(db, *writes, Update(AUTHORS, "ann", {}, seen={"email": "x"}))
    assert await everything(db) == before


async def test_a_row_that_is_referred_to_and_goes_meanwhile_takes_all_back(db: Database) -> None:
    before = await everything(db)
    with pytest.raises(NotFound, match='no Author with the id "ann"'):
        await commit(
            db,
            insert(POSTS, title="t", author_id="ann"),
            # As if somebody else did it after the first look.
            Delete(AUTHORS, ["ann"]),
        )
    assert await everything(db) == before


async def test_what_nobody_minds_is_not_looked_at_again(db: Database) -> None:
    await commit(db, insert(NODES, maker_id="ann"), Delete(AUTHORS, ["ann"]))
    assert await db.get(AUTHORS, "ann") is None


async def test_an_earlier_answer_can_be_taken_back_later(db: Database) -> None:
    await db.insert(TAGS, {"id": "a", "name": "a"})
    before = await everything(db)
    made = Commit(CATALOG, [insert(POSTS, title="t", author_id="ann"), Delete(TAGS, ["a"])])
    outcome = await db.run(made.query)
    assert await everything(db) != before
    await db.run(made.undo(outcome))
    assert await everything(db) == before


async def test_what_others_have_changed_since_is_left_to_them(db: Database) -> None:
    made = Commit(CATALOG, [Update(AUTHORS, "ann", {"name": "Mine"})])
    outcome = await db.run(made.query)
    await db.run(r.table("authors").get("ann").update({"name": "Theirs"}))
    await db.run(made.undo(outcome))
    author = await db.get(AUTHORS, "ann")
    assert author is not None and author["name"] == "Theirs"
