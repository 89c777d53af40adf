"""Columns that every update sets: the moment of it, and the count of them."""

import asyncio
from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.errors import Conflict
from tests.runtime.database.magazine import AUTHORS, MAGAZINE, POSTS


@pytest.fixture
async def db(pool: Pool) -> Database:
    """A database with the tables of a magazine, and a post."""
    await ensure(pool, MAGAZINE)
    db = Database(pool, MAGAZINE)
    await db.insert(AUTHORS, {"id": "ann", "name": "Ann"})
    await db.insert(POSTS, {"id": "p", "title": "t", "author_id": "ann", "version": 7})
    return db


async def post(db: Database) -> dict[str, Any]:
    """The post as it is stored."""
    row = await db.get(POSTS, "p")
    assert row is not None
    return row


async def test_a_new_row_has_the_first_version(db: Database) -> None:
    row = await post(db)
    assert row["version"] == 1
    assert row["updated_at"] == row["created_at"]


async def test_every_update_counts_and_has_its_moment(db: Database) -> None:
    first = await post(db)
    await db.run(r.table("posts").get("p").update({"updated_at": r.iso8601("2020-01-01T00:00Z")}))
    for version in (2, 3):
        row = await db.update(POSTS, "p", {"title": str(version)})
        assert row["version"] == version
        assert row["updated_at"] >= first["updated_at"]
        assert row["created_at"] == first["created_at"]
    assert (await db.update(POSTS, "p", {}))["version"] == 4


async def test_an_update_may_say_which_version_it_is_of(db: Database) -> None:
    assert (await db.update(POSTS, "p", {"title": "u", "version": 1}))["version"] == 2
    with pytest.raises(Conflict) as raised:
        await db.update(POSTS, "p", {"title": "v", "version": 1})
    assert raised.value.message == (
        'The Post "p" has been changed meanwhile: its version is 2, not 1.'
    )
    assert raised.value.extensions == {
        "code": "CONFLICT",
        "type": "Post",
        "id": "p",
        "version": 2,
    }
    assert (await post(db))["title"] == "u"
    # With a value that must be unique, too.
    with pytest.raises(Conflict, match="its version is 2, not 1"):
        await db.update(POSTS, "p", {"slug": "s", "version": 1})
    assert (await db.update(POSTS, "p", {"slug": "s", "version": 2}))["version"] == 3


async def test_of_two_who_update_one_version_one_succeeds(db: Database, pool: Pool) -> None:
    other = Database(pool, MAGAZINE)
    for version in range(1, 21):
        outcomes = await asyncio.gather(
            db.update(POSTS, "p", {"title": "mine", "version": version}),
            other.update(POSTS, "p", {"title": "theirs", "version": version}),
            return_exceptions=True,
        )
        [conflict] = [each for each in outcomes if isinstance(each, BaseException)]
        assert isinstance(conflict, Conflict)
        assert conflict.extensions is not None
        assert conflict.extensions["version"] == version + 1
        assert (await post(db))["version"] == version + 1


async def test_no_update_is_counted_twice_or_not_at_all(db: Database, pool: Pool) -> None:
    databases = [db, Database(pool, MAGAZINE)] * 10
    rows = await asyncio.gather(
        *(each.update(POSTS, "p", {"likes": n}) for n, each in enumerate(databases))
    )
    assert sorted(row["version"] for row in rows) == [*range(2, 22)]


async def test_a_row_that_was_never_counted_begins_to_be(db: Database) -> None:
    await db.run(r.table("posts").insert({"id": "old", "title": "t", "author_id": "ann"}))
    assert (await db.update(POSTS, "old", {"title": "u"}))["version"] == 1


async def test_code_on_the_server_may_write_what_clients_may_not(db: Database) -> None:
    moment = (await post(db))["created_at"].replace(year=2020)
    row = await db.update(POSTS, "p", {"created_at": moment, "updated_at": moment})
    assert (row["created_at"], row["updated_at"], row["version"]) == (moment, moment, 2)
