"""Rows changed together with those that belong to them, and links made and undone."""

import asyncio
from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.links import MOST_THERE
from runtime.database.locks import LOCKS
from runtime.database.pool import Pool
from runtime.database.relations import ToMany
from runtime.database.session import Database
from runtime.database.table import Column, Index, Table
from runtime.database.tables import ensure
from runtime.errors import BadUserInput, Conflict, NotFound
from tests.runtime.database.contents import comments_of, create, stored, tags_of
from tests.runtime.database.magazine import (
    AUTHORS,
    COMMENTS,
    MAGAZINE,
    NODES,
    POSTS,
    PROFILES,
    TAGS,
)
from tests.runtime.database.pools import Counting


@pytest.fixture
async def db(pool: Pool) -> Database:
    """A database with the tables of a magazine, and an author."""
    await ensure(pool, MAGAZINE)
    db = Database(pool, MAGAZINE)
    await db.insert(AUTHORS, {"id": "ann", "name": "Ann"})
    return db


async def test_a_has_one_moves_and_is_replaced(db: Database) -> None:
    mine = await db.insert(PROFILES, {"text": "old", "author_id": "ann"})
    await db.update_nested(AUTHORS, "ann", {"profile": {"create": {"text": "new"}}})
    assert await db.get(PROFILES, mine["id"]) == {**mine, "author_id": None}
    await db.update_nested(AUTHORS, "ann", {"profile": {"connect": mine["id"]}})
    assert await db.get(PROFILES, mine["id"]) == mine
    [bob] = await db.insert_nested(AUTHORS, [{"name": "Bob", "profile": {"connect": mine["id"]}}])
    assert await db.get(PROFILES, mine["id"]) == {**mine, "author_id": bob["id"]}
    await db.update_nested(AUTHORS, bob["id"], {"profile": {"disconnect": True}})
    assert {row["author_id"] for row in await stored(db, "profiles")} == {None}


async def test_a_conflict_of_a_connected_row_names_its_columns_by_their_paths(pool: Pool) -> None:
    shelves: Table[dict[str, Any]] = Table(
        "shelves",
        type="Shelf",
        columns=(Column("id", "ID"),),
        relations=(ToMany("books", "Book", column="shelf_id"),),
    )
    books: Table[dict[str, Any]] = Table(
        "books",
        type="Book",
        columns=(
            Column("id", "ID"),
            Column("place", "Int"),
            Column("shelf_id", "ID", field="shelfId", nullable=True),
        ),
        indexes=(Index("shelf_id", "place", unique=True),),
    )
    await ensure(pool, (shelves, books))
    db = Database(pool, (shelves, books))
    await db.insert_nested(shelves, [{"id": "s", "books": {"create": [{"place": 1}]}}])
    other = await db.insert(books, {"place": 1})
    with pytest.raises(Conflict) as raised:
        await db.update_nested(shelves, "s", {"books": {"connect": [other["id"]]}})
    assert raised.value.extensions is not None
    assert raised.value.extensions["field"] == "books.connect[0], books.connect[0].place"


async def test_an_update_writes_the_row_and_what_is_inside_it(db: Database) -> None:
    post = await create(db, title="t", author_id="ann", comments={"create": [{"text": "a"}]})
    changed = await db.update_nested(
        POSTS,
        post["id"],
        {
            "title": "u",
            "author": {"create": {"name": "Bob"}},
            "comments": {"create": [{"text": "b"}]},
            "version": 1,
        },
    )
    assert (changed["title"], changed["version"]) == ("u", 2)
    bob = await db.get(AUTHORS, changed["author_id"])
    assert bob is not None and bob["name"] == "Bob"
    assert await comments_of(db, post["id"]) == ["a", "b"]
    with pytest.raises(Conflict, match="its version is 2, not 1"):
        await db.update_nested(
            POSTS, post["id"], {"version": 1, "comments": {"create": [{"text": "c"}]}}
        )
    assert await comments_of(db, post["id"]) == ["a", "b"]
    with pytest.raises(NotFound, match='no Post with the id "x"'):
        await db.update_nested(POSTS, "x", {"comments": {"create": [{"text": "c"}]}})
    assert len(await stored(db, "comments")) == 2


async def test_children_are_disconnected_and_set(db: Database) -> None:
    await db.insert_many(NODES, [{"id": id} for id in "abcx"])
    await db.update_nested(NODES, "x", {"children": {"connect": ["a", "b"]}})

    async def children() -> list[str]:
        return [row["id"] for row in await stored(db, "nodes") if row["parent_id"] == "x"]

    assert await children() == ["a", "b"]
    await db.update_nested(NODES, "x", {"children": {"disconnect": ["a", "c", "nobody"]}})
    assert await children() == ["b"]
    await db.update_nested(NODES, "x", {"children": {"set": ["a", "c"]}})
    assert await children() == ["a", "c"]
    await db.update_nested(NODES, "x", {"children": {"set": []}})
    assert await children() == []


async def test_a_child_that_must_have_a_parent_cannot_be_disconnected(db: Database) -> None:
    post = await create(db, title="t", author_id="ann", comments={"create": [{"text": "a"}]})
    [comment] = await stored(db, "comments")
    ways: list[dict[str, Any]] = [{"disconnect": [comment["id"]]}, {"set": []}]
    for given in ways:
        with pytest.raises(BadUserInput, match="comments cannot be disconnected, as postId"):
            await db.update_nested(POSTS, post["id"], {"comments": given})
    assert await comments_of(db, post["id"]) == ["a"]


async def test_rows_are_joined_once_however_often(db: Database) -> None:
    await db.insert_many(TAGS, [{"id": id, "name": id} for id in "abc"])
    post = await create(db, title="t", author_id="ann", tags={"connect": ["a", "a"]})
    await db.update_nested(POSTS, post["id"], {"tags": {"connect": ["a", "b"]}})
    assert await tags_of(db, post["id"]) == ["a", "b"]
    await db.update_nested(TAGS, "b", {"posts": {"connect": [post["id"]]}})
    assert await tags_of(db, post["id"]) == ["a", "b"]
    await db.update_nested(POSTS, post["id"], {"tags": {"disconnect": ["a", "c"]}})
    assert await tags_of(db, post["id"]) == ["b"]
    await db.update_nested(POSTS, post["id"], {"tags": {"set": ["a", "c"]}})
    assert await tags_of(db, post["id"]) == ["a", "c"]
    await db.update_nested(
        POSTS, post["id"], {"tags": {"set": ["c"], "create": [{"id": "d", "name": "d"}]}}
    )
    assert await tags_of(db, post["id"]) == ["c", "d"]
    await db.update_nested(POSTS, post["id"], {"tags": {"set": []}})
    assert await tags_of(db, post["id"]) == []
    assert len(await stored(db, "tags")) == 4


async def test_a_join_that_another_tool_made_counts_too(db: Database) -> None:
    await db.insert(TAGS, {"id": "a", "name": "a"})
    post = await create(db, title="t", author_id="ann")
    await db.run(r.table("post_tags").insert({"post_id": post["id"], "tag_id": "a"}))
    await db.update_nested(POSTS, post["id"], {"tags": {"connect": ["a"]}})
    assert await tags_of(db, post["id"]) == ["a"]


async def test_many_who_join_the_same_rows_make_one_join(db: Database, pool: Pool) -> None:
    await db.insert(TAGS, {"id": "a", "name": "a"})
    databases = [Database(pool, MAGAZINE) for _ in range(10)]
    for number in range(5):
        post = (await create(db, title=str(number), author_id="ann"))["id"]
        await asyncio.gather(
            *(each.update_nested(POSTS, post, {"tags": {"connect": ["a"]}}) for each in databases),
            *(each.update_nested(TAGS, "a", {"posts": {"connect": [post]}}) for each in databases),
        )
        assert await tags_of(db, post) == ["a"]
    assert await db.run(r.table(LOCKS).is_empty())


async def test_null_in_place_of_a_relation_of_a_new_row_says_nothing(db: Database) -> None:
    post = await create(
        db, title="t", author_id="ann", author=None, comments=None, tags={"connect": None}
    )
    assert (await db.update_nested(POSTS, post["id"], {"comments": {}}))["author_id"] == "ann"


async def test_null_in_place_of_one_row_undoes_the_relation(db: Database) -> None:
    post = await create(
        db,
        title="t",
        author_id="ann",
        comments={"create": [{"text": "a", "author": {"connect": "ann"}}]},
    )
    [comment] = await stored(db, "comments")
    row = await db.update_nested(COMMENTS, comment["id"], {"text": "b", "author": None})
    assert (row["text"], row["author_id"]) == ("b", None)
    assert (await stored(db, "comments"))[0]["author_id"] is None
    with pytest.raises(BadUserInput, match=r"^author must not be null\.$"):
        await db.update_nested(POSTS, post["id"], {"author": None})
    with pytest.raises(BadUserInput, match="author and authorId are one: give only one"):
        await db.update_nested(COMMENTS, comment["id"], {"author": None, "author_id": "ann"})
    both = {"author": None, "author_id": None}
    assert (await db.update_nested(COMMENTS, comment["id"], both))["author_id"] is None


@pytest.mark.parametrize("name", ["comments", "tags"])
async def test_null_in_place_of_many_rows_is_refused(db: Database, name: str) -> None:
    post = await create(db, title="t", author_id="ann")
    with pytest.raises(BadUserInput, match=f"^{name} must not be null: left out, it stays"):
        await db.update_nested(POSTS, post["id"], {name: None, "title": "u"})
    with pytest.raises(BadUserInput, match=r"^profile must not be null: left out"):
        await db.update_nested(AUTHORS, "ann", {"profile": None})
    assert (await stored(db, "posts"))[0]["title"] == "t"


async def test_a_relation_to_one_row_is_undone(db: Database) -> None:
    post = await create(
        db,
        title="t",
        author_id="ann",
        comments={"create": [{"text": "a", "author": {"connect": "ann"}}]},
    )
    [comment] = await stored(db, "comments")
    assert (comment["author_id"], comment["post_id"]) == ("ann", post["id"])
    row = await db.update_nested(COMMENTS, comment["id"], {"author": {"disconnect": True}})
    assert row["author_id"] is None
    with pytest.raises(BadUserInput, match="author must not be null"):
        await db.update_nested(POSTS, post["id"], {"author": {"disconnect": True}})


async def test_many_rows_are_linked_at_once(db: Database) -> None:
    await db.insert_many(TAGS, [{"id": id, "name": id} for id in "ab"])
    posts = [(await create(db, title="t", author_id="ann"))["id"] for _ in range(3)]
    other = await create(db, title="other", author_id="ann")
    given = {"likes": 5, "tags": {"connect": ["a", "b"]}, "comments": {"create": [{"text": "x"}]}}
    rows = await db.update_many_nested(POSTS, {"title": "t"}, given)
    assert sorted(row["id"] for row in rows) == sorted(posts)
    assert {(row["likes"], row["version"]) for row in rows} == {(5, 2)}
    for post in posts:
        assert await tags_of(db, post) == ["a", "b"]
        assert await comments_of(db, post) == ["x"]
    assert await tags_of(db, other["id"]) == []
    rows = await db.update_many_nested(POSTS, None, {"author": {"create": {"name": "Bob"}}})
    assert len({row["author_id"] for row in rows}) == 4
    assert await db.update_many_nested(POSTS, {"title": "x"}, given) == []
    assert len(await db.update_many_nested(POSTS, None, {"likes": 6})) == 4
    with pytest.raises(BadUserInput, match="version is for the update of one row"):
        await db.update_many_nested(POSTS, None, {**given, "version": 1})
    with pytest.raises(BadUserInput, match=r"comments\[0\]\.text must not be null\.$"):
        await db.update_many_nested(POSTS, None, {"comments": {"create": [{"text": None}]}})


class Few:
    """A query of which the database may hold only a few rows at once."""

    def __init__(self, query: Any) -> None:
        self._args = (query,)

    async def run(self, connection: Any) -> Any:
        [query] = self._args
        return await query.run(connection, array_limit=20)


class Narrow(Counting):
    """A runner of such queries."""

    async def run(self, query: Any, *, limit: float | None = None) -> Any:
        return await super().run(Few(query), limit=limit)


@pytest.mark.parametrize("way", ["connect", "disconnect"])
async def test_a_link_is_made_and_undone_however_many_others_there_are(
    db: Database, pool: Pool, way: str
) -> None:
    await db.insert_many(NODES, [{"id": id} for id in "xy"])
    await db.insert_many(NODES, [{"id": f"n{n}", "parent_id": "x"} for n in range(30)])
    await db.insert(TAGS, {"id": "a", "name": "a"})
    await create(db, id="p", title="t", author_id="ann")
    await create(db, id="0", title="t", author_id="ann")
    await db.run(
        r.range(30).for_each(
            lambda n: r.table("post_tags").insert({"post_id": n.coerce_to("string"), "tag_id": "a"})
        )
    )
    narrow = Database(Narrow(pool), MAGAZINE)
    await narrow.update_nested(NODES, "x", {"children": {way: ["n0", "y"]}})
    await narrow.update_nested(TAGS, "a", {"posts": {way: ["0", "p"]}})
    change = {"connect": 1, "disconnect": -1}[way]
    assert sum(row["parent_id"] == "x" for row in await stored(db, "nodes")) == 30 + change
    assert len(await stored(db, "post_tags")) == 30 + change


async def test_more_rows_than_can_be_written_are_not_taken_away(db: Database) -> None:
    await db.insert(NODES, {"id": "x"})
    await db.run(
        r.range(MOST_THERE + 1).for_each(
            lambda n: r.table("nodes").insert({"id": n.coerce_to("string"), "parent_id": "x"})
        )
    )
    with pytest.raises(BadUserInput, match="At most 1000 rows can be written at once"):
        await db.update_nested(NODES, "x", {"children": {"set": []}})
