"""What the deletion of a row does to those that refer to it."""

import asyncio
from typing import Any

import pytest

from runtime.database.chunks import CHUNK
from runtime.database.driver import r
from runtime.database.locks import LOCKS
from runtime.database.marks import hold, mark, release
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.errors import BackendError, Conflict, NotFound
from tests.runtime.database.magazine import (
    AUTHORS,
    COMMENTS,
    INVOICES,
    MAGAZINE,
    NODES,
    POST_TAGS,
    POSTS,
    PROFILES,
    TAGS,
)
from tests.runtime.database.pools import Counting


@pytest.fixture
async def db(pool: Pool) -> Database:
    """A database with the tables of a magazine."""
    await ensure(pool, MAGAZINE)
    return Database(pool, MAGAZINE)


async def ids(db: Database, table: str) -> list[str]:
    """The ids of a table's rows."""
    found: list[str] = await db.run(r.table(table).order_by(index="id")["id"].coerce_to("array"))
    return found


async def no_marks_left(db: Database) -> bool:
    """Whether nothing tells of a deletion any more."""
    return bool(await db.run(r.table(LOCKS).is_empty()))


async def author(db: Database, id: str) -> None:
    """Someone to refer to."""
    await db.insert(AUTHORS, {"id": id, "name": id})


async def post(db: Database, id: str, author: str) -> None:
    """A post of someone."""
    await db.insert(POSTS, {"id": id, "title": id, "author_id": author})


async def test_a_cascade_goes_down_all_levels_and_stops_there(db: Database) -> None:
    await author(db, "ann")
    await author(db, "bob")
    await db.insert_many(
        POSTS, [{"id": f"p{n}", "title": "t", "author_id": "ann"} for n in range(3)]
    )
    await post(db, "other", "bob")
    await db.insert_many(
        COMMENTS, [{"id": f"c{n}", "text": "t", "post_id": f"p{n % 3}"} for n in range(9)]
    )
    await db.insert(COMMENTS, {"id": "stays", "text": "t", "post_id": "other"})
    deleted = await db.delete(AUTHORS, "ann")
    assert deleted == {"id": "ann", "name": "ann", "email": None}
    assert await ids(db, "authors") == ["bob"]
    assert await ids(db, "posts") == ["other"]
    assert await ids(db, "comments") == ["stays"]
    assert await no_marks_left(db)


async def test_what_is_not_there_is_not_deleted(db: Database) -> None:
    assert await db.delete(AUTHORS, "nobody") is None
    assert await no_marks_left(db)


async def test_set_null_leaves_the_row_with_a_version_more(db: Database) -> None:
    await author(db, "ann")
    await author(db, "bob")
    await post(db, "p", "bob")
    row = await db.insert(COMMENTS, {"text": "t", "post_id": "p", "author_id": "ann"})
    await db.delete(AUTHORS, "ann")
    assert await db.get(COMMENTS, row["id"]) == {**row, "author_id": None, "version": 2}


async def test_no_action_leaves_the_id(db: Database) -> None:
    await author(db, "ann")
    node = await db.insert(NODES, {"maker_id": "ann"})
    await db.delete(AUTHORS, "ann")
    assert await db.get(NODES, node["id"]) == node


async def test_restrict_refuses_and_says_how_many_of_what(db: Database) -> None:
    await author(db, "ann")
    await db.insert(PROFILES, {"text": "t", "author_id": "ann"})
    await db.insert_many(INVOICES, [{"owner_id": "ann"}, {"owner_id": "ann"}])
    with pytest.raises(Conflict) as raised:
        await db.delete(AUTHORS, "ann")
    assert raised.value.message == (
        'The Author "ann" cannot be deleted: 2 rows of Invoice refer to it (ownerId).'
    )
    assert raised.value.extensions == {
        "code": "CONFLICT",
        "type": "Author",
        "restricted": [{"type": "Invoice", "field": "ownerId", "count": 2}],
    }
    assert await ids(db, "authors") == ["ann"]
    assert len(await ids(db, "profiles")) == 1
    assert await no_marks_left(db)


async def test_restrict_deep_down_stops_the_whole_before_it_begins(db: Database) -> None:
    await author(db, "ann")
    await post(db, "p", "ann")
    await db.insert(COMMENTS, {"text": "t", "post_id": "p"})
    await db.insert(INVOICES, {"post_id": "p"})
    with pytest.raises(Conflict, match=r"1 row of Invoice refers to 1 row of Post \(postId\)"):
        await db.delete(AUTHORS, "ann")
    assert await ids(db, "authors") == ["ann"]
    assert await ids(db, "posts") == ["p"]
    assert len(await ids(db, "comments")) == 1


async def test_rows_in_a_circle_go_together(db: Database) -> None:
    for id in "abc":
        await db.insert(NODES, {"id": id})
    for id, parent in ("ab", "bc", "ca"):
        await db.update(NODES, id, {"parent_id": parent})
    await db.insert(NODES, {"id": "self"})
    await db.update(NODES, "self", {"parent_id": "self"})
    await db.delete(NODES, "b")
    assert await ids(db, "nodes") == ["self"]
    await db.delete(NODES, "self")
    assert await ids(db, "nodes") == []
    assert await no_marks_left(db)


@pytest.mark.parametrize(("table", "id"), [(POSTS, "p"), (TAGS, "t")])
async def test_what_joins_two_rows_goes_with_either(db: Database, table: Any, id: str) -> None:
    await author(db, "ann")
    await post(db, "p", "ann")
    await db.insert(TAGS, {"id": "t", "name": "t"})
    await db.insert(POST_TAGS, {"post_id": "p", "tag_id": "t"})
    await db.delete(table, id)
    assert await ids(db, "post_tags") == []


async def test_children_are_deleted_before_their_parents(pool: Pool, db: Database) -> None:
    await db.insert(NODES, {"id": "0"})
    for level in range(1, 5):
        await db.insert(NODES, {"id": str(level), "parent_id": str(level - 1)})
    feed = await db.run(r.table("nodes").changes())
    await db.delete(NODES, "0")
    seen = []
    async for change in feed:
        seen.append(change["old_val"]["id"])
        if len(seen) == 5:
            break
    await feed.close()
    assert seen == ["4", "3", "2", "1", "0"]


async def test_a_level_is_one_query_and_many_rows_are_few(pool: Pool, db: Database) -> None:
    await author(db, "ann")
    await db.insert_many(
        POSTS, [{"id": f"p{n:03}", "title": "t", "author_id": "ann"} for n in range(700)]
    )
    await db.insert_many(COMMENTS, [{"text": "t", "post_id": f"p{n:03}"} for n in range(700)])
    counting = Counting(pool)
    await Database(counting, MAGAZINE).delete(AUTHORS, "ann")
    assert await ids(db, "posts") == await ids(db, "comments") == []
    # One to look below the author, two below 700 posts, three or four to write, then the marks.
    assert len(counting.queries) <= 11
    assert await no_marks_left(db)


async def test_more_children_than_fit_an_answer_go_too(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("runtime.database.cascades.MOST_IN_ANSWER", 10)
    await author(db, "ann")
    await db.insert_many(INVOICES, [{"owner_id": "ann"} for _ in range(30)])
    with pytest.raises(Conflict, match="30 rows of Invoice refer to it"):
        await db.delete(AUTHORS, "ann")
    await db.run(r.table("invoices").delete())
    await post(db, "p", "ann")
    await db.insert_many(COMMENTS, [{"text": "t", "post_id": "p"} for _ in range(30)])
    await db.delete(AUTHORS, "ann")
    assert await ids(db, "comments") == []


class Cut:
    """A runner over which only so many queries go."""

    def __init__(self, pool: Pool, queries: int) -> None:
        self._pool = pool
        self._left = queries

    async def run(self, query: Any, *, limit: float | None = None) -> Any:
        if self._left == 0:
            raise ConnectionError("the machine has lost its power")
        self._left -= 1
        return await self._pool.run(query)


async def test_a_crash_in_the_middle_leaves_no_row_without_its_parent(
    pool: Pool, db: Database
) -> None:
    await author(db, "ann")
    await db.insert_many(
        POSTS, [{"id": f"p{n:03}", "title": "t", "author_id": "ann"} for n in range(2 * CHUNK)]
    )
    await db.insert_many(COMMENTS, [{"text": "t", "post_id": f"p{n:03}"} for n in range(2 * CHUNK)])
    for queries in (3, 4, 5, 3):
        with pytest.raises(ConnectionError):
            await Database(Cut(pool, queries), MAGAZINE).delete(AUTHORS, "ann")
        posts = {*await ids(db, "posts")}
        comments = await db.run(r.table("comments")["post_id"].coerce_to("array"))
        authors = await db.run(r.table("posts")["author_id"].coerce_to("array"))
        assert {*comments} <= posts
        assert {*authors} <= {*await ids(db, "authors")}
    await db.delete(AUTHORS, "ann")
    assert await ids(db, "posts") == await ids(db, "comments") == []
    assert await ids(db, "authors") == []


async def outcome(row: Any) -> str:
    """`made`, or the code of the error."""
    try:
        await row
    except BackendError as error:
        return error.code
    return "made"


async def test_a_child_that_comes_with_the_deletion_is_refused_or_goes_too(
    pool: Pool, db: Database
) -> None:
    other = Database(pool, MAGAZINE)
    for number in range(30):
        id = str(number)
        await author(db, id)
        made = [other.insert(POSTS, {"title": "t", "author_id": id}) for _ in range(5)]
        outcomes, _ = await asyncio.gather(
            asyncio.gather(*(outcome(each) for each in made)), db.delete(AUTHORS, id)
        )
        assert {*outcomes} <= {"made", "NOT_FOUND"}
        assert await ids(db, "posts") == []
    assert await no_marks_left(db)


async def test_a_child_that_comes_with_a_restricted_deletion_is_there_with_its_parent(
    pool: Pool, db: Database
) -> None:
    other = Database(pool, MAGAZINE)
    for number in range(30):
        id = str(number)
        await author(db, id)
        made, deleted = await asyncio.gather(
            outcome(other.insert(INVOICES, {"owner_id": id})), outcome(db.delete(AUTHORS, id))
        )
        assert (made, deleted) in {("made", "CONFLICT"), ("NOT_FOUND", "made")}
        left = await db.run(r.table("invoices").get_all(id, index="owner_id").count())
        assert left == (await db.get(AUTHORS, id) is not None) == (made == "made")


async def test_a_child_moved_to_a_row_that_goes_is_refused_or_goes_too(
    pool: Pool, db: Database
) -> None:
    other = Database(pool, MAGAZINE)
    await author(db, "stays")
    for number in range(30):
        id = str(number)
        await author(db, id)
        await post(db, f"p{id}", "stays")
        moved, _ = await asyncio.gather(
            outcome(other.update(POSTS, f"p{id}", {"author_id": id})), db.delete(AUTHORS, id)
        )
        row = await db.get(POSTS, f"p{id}")
        assert moved == ("made" if row is None else "NOT_FOUND")
        assert row is None or row["author_id"] == "stays"


async def test_who_refers_to_a_row_on_its_way_out_waits_for_the_end(db: Database) -> None:
    await author(db, "ann")
    await db.run(mark("somebody", [("authors", "ann")]))
    await db.run(hold("somebody"))
    waiting = asyncio.create_task(outcome(db.insert(POSTS, {"title": "t", "author_id": "ann"})))
    done, _ = await asyncio.wait({waiting}, timeout=0.3)
    assert not done
    await db.run(r.table("authors").get("ann").delete())
    await db.run(release("somebody"))
    assert await asyncio.wait_for(waiting, 2) == "NOT_FOUND"


class Forgetful(Counting):
    """A runner that loses the marks of a deletion, and lets a child in, before it writes."""

    async def run(self, query: Any, *, limit: float | None = None) -> Any:
        if len(self.queries) == 1:
            await self.runner.run(r.table(LOCKS).delete())
            await self.runner.run(r.table("nodes").insert({"id": "late", "parent_id": "top"}))
        return await super().run(query, limit=limit)


async def test_a_deletion_that_lost_its_marks_looks_again(pool: Pool, db: Database) -> None:
    await db.insert_many(NODES, [{"id": "top"}, {"id": "other"}])
    row = await Database(Forgetful(pool), MAGAZINE).delete(NODES, "top")
    assert row is not None and row["id"] == "top"
    assert await ids(db, "nodes") == ["other"]
    assert await no_marks_left(db)


async def test_two_who_delete_rows_in_a_circle_do_not_wait_for_each_other(
    pool: Pool, db: Database
) -> None:
    for _ in range(10):
        await db.insert_many(NODES, [{"id": "a"}, {"id": "b"}])
        await db.update(NODES, "a", {"parent_id": "b"})
        await db.update(NODES, "b", {"parent_id": "a"})
        await asyncio.gather(db.delete(NODES, "a"), Database(pool, MAGAZINE).delete(NODES, "b"))
        assert await ids(db, "nodes") == []


async def test_a_missing_row_is_found_missing_by_the_last_look(pool: Pool, db: Database) -> None:
    with pytest.raises(NotFound):
        await db.insert(POSTS, {"title": "t", "author_id": "nobody"})
    assert await ids(db, "posts") == []


async def test_a_deletion_of_nothing_writes_nothing(pool: Pool, db: Database) -> None:
    counting = Counting(pool)
    assert await Database(counting, MAGAZINE).delete_many(AUTHORS, {"name": "nobody"}) == []
    # One to look for the rows.
    assert len(counting.queries) == 1
