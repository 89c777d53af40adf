"""Rows written together with those that belong to them."""

from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.locks import LOCKS
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.errors import BadUserInput, Conflict, NotFound
from tests.runtime.database.contents import comments_of, create, everything, stored, tags_of
from tests.runtime.database.magazine import (
    AUTHORS,
    COMMENTS,
    MAGAZINE,
    NODES,
    POSTS,
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


async def test_a_row_is_made_with_all_that_is_inside_it(db: Database) -> None:
    await db.insert(TAGS, {"id": "t1", "name": "one"})
    post = await create(
        db,
        title="Hello",
        author={"create": {"name": "Bob", "profile": {"create": {"text": "It is me"}}}},
        comments={
            "create": [
                {"text": "first", "author": {"connect": "ann"}},
                {"text": "second", "author": {"create": {"name": "Cid"}}},
            ]
        },
        tags={"connect": ["t1"], "create": [{"name": "two"}]},
    )
    bob = await db.get(AUTHORS, post["author_id"])
    assert bob is not None and bob["name"] == "Bob"
    [profile] = await stored(db, "profiles")
    assert (profile["text"], profile["author_id"]) == ("It is me", bob["id"])
    comments = sorted(await stored(db, "comments"), key=lambda row: row["text"])
    assert [row["post_id"] for row in comments] == [post["id"]] * 2
    assert comments[0]["author_id"] == "ann"
    cid = await db.get(AUTHORS, comments[1]["author_id"])
    assert cid is not None and cid["name"] == "Cid"
    names = {row["id"]: row["name"] for row in await stored(db, "tags")}
    assert sorted(names[id] for id in await tags_of(db, post["id"])) == ["one", "two"]
    assert await db.get(POSTS, post["id"]) == post
    assert await db.run(r.table(LOCKS).is_empty())


async def test_one_query_writes_one_insert_for_each_table_and_level(
    db: Database, pool: Pool
) -> None:
    counting = Counting(pool)
    comments = [{"text": str(n), "author": {"create": {"name": "x"}}} for n in range(50)]
    given = {"title": "t", "author_id": "ann", "comments": {"create": comments}}
    await Database(counting, MAGAZINE).insert_nested(POSTS, [given])
    [query] = counting.queries
    assert str(query).count("insert") == 3
    assert len(await stored(db, "comments")) == 50


async def test_parents_are_written_before_their_children(db: Database) -> None:
    feeds = [await db.run(r.table(name).changes()) for name in ("nodes",)]
    [root] = await db.insert_nested(
        NODES, [{"children": {"create": [{"children": {"create": [{}, {}]}}, {}]}}]
    )
    seen = [(await anext(feeds[0]))["new_val"] for _ in range(5)]
    await feeds[0].close()
    assert seen[0]["id"] == root["id"]
    for place, row in enumerate(seen[1:], 1):
        assert row["parent_id"] in {earlier["id"] for earlier in seen[:place]}


async def test_many_come_back_in_their_order(db: Database) -> None:
    rows = await db.insert_nested(
        AUTHORS, [{"name": name, "posts": {"create": [{"title": name}]}} for name in "abc"]
    )
    assert [row["name"] for row in rows] == [*"abc"]
    titles = {row["author_id"]: row["title"] for row in await stored(db, "posts")}
    assert [titles[row["id"]] for row in rows] == [*"abc"]


async def test_every_broken_rule_of_every_level_is_in_one_error(db: Database) -> None:
    before = await everything(db)
    with pytest.raises(BadUserInput) as raised:
        await create(
            db,
            title="Hello!",
            author={"create": {"name": "", "profile": {"create": {"text": None}}}},
            comments={"create": [{"text": "good"}, {"text": "bad"}, {"text": ""}]},
            tags={"create": [{"name": 5}]},
        )
    assert raised.value.extensions is not None
    assert {problem["field"] for problem in raised.value.extensions["problems"]} == {
        "title",
        "author.name",
        "author.profile.text",
        "comments[2].text",
        "tags[0].name",
    }
    assert "comments[2].text must have at least 1 character." in raised.value.message
    assert "No shouting." in raised.value.message
    assert await everything(db) == before


async def test_of_many_inputs_the_row_is_named_too(db: Database) -> None:
    with pytest.raises(BadUserInput, match=r"posts\[0\]\.title of row 2 must not be null"):
        await db.insert_nested(
            AUTHORS, [{"name": "a"}, {"name": "b", "posts": {"create": [{"title": None}]}}]
        )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "author must not be null: give author or authorId."),
        ({"author_id": None}, "author must not be null: give author or authorId."),
        ({"author": {}}, "author must have connect or create, and only one of them."),
        (
            {"author": {"connect": "ann", "create": {"name": "b"}}},
            "author must have connect or create, and only one of them.",
        ),
        (
            {"author_id": "ann", "author": {"connect": "ann"}},
            "author and authorId are one: give only one of them.",
        ),
        (
            {"author_id": "ann", "comments": {"create": [{"text": "a", "post": {"connect": "p"}}]}},
            "comments[0].post and postId are one",
        ),
    ],
)
async def test_what_a_row_belongs_to_is_given_once(
    db: Database, given: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadUserInput) as raised:
        await create(db, title="t", **given)
    assert said in raised.value.message
    assert raised.value.message.count(".") == 1 or "[0]." in said


async def test_rows_that_are_there_are_connected(db: Database) -> None:
    one = await create(db, title="one", author_id="ann", comments={"create": [{"text": "c"}]})
    [comment] = await stored(db, "comments")
    two = await create(
        db, title="two", author={"connect": "ann"}, comments={"connect": [comment["id"]]}
    )
    assert await comments_of(db, one["id"]) == []
    moved = await db.get(COMMENTS, comment["id"])
    assert moved == {**comment, "post_id": two["id"], "version": 2}


@pytest.mark.parametrize(
    ("given", "field", "type"),
    [
        ({"author": {"connect": "x"}}, "author", "Author"),
        ({"author_id": "x"}, "authorId", "Author"),
        (
            {"author_id": "ann", "comments": {"connect": ["x"]}},
            "comments.connect[0]",
            "Comment",
        ),
        ({"author_id": "ann", "tags": {"connect": ["t", "x"]}}, "tags.connect[1]", "Tag"),
        (
            {
                "author_id": "ann",
                "comments": {"create": [{"text": "a", "author": {"connect": "x"}}]},
            },
            "comments[0].author",
            "Author",
        ),
        (
            {"author_id": "ann", "comments": {"connect": ["x" * 200]}},
            "comments.connect[0]",
            "Comment",
        ),
    ],
)
async def test_what_is_connected_must_be_there(
    db: Database, given: dict[str, Any], field: str, type: str
) -> None:
    await db.insert(TAGS, {"id": "t", "name": "t"})
    before = await everything(db)
    with pytest.raises(NotFound) as raised:
        await create(db, title="t", **given)
    assert raised.value.extensions is not None
    assert raised.value.extensions["field"] == field
    assert raised.value.extensions["type"] == type
    assert await everything(db) == before


async def test_a_taken_value_deep_inside_leaves_nothing(db: Database) -> None:
    await db.insert(TAGS, {"name": "taken"})
    before = await everything(db)
    with pytest.raises(Conflict) as raised:
        await create(
            db,
            title="t",
            author={"create": {"name": "Bob"}},
            tags={"create": [{"name": "free"}, {"name": "taken"}]},
        )
    assert raised.value.message == 'Tag: the tags[1].name "taken" is taken.'
    assert await everything(db) == before
    with pytest.raises(Conflict, match="given more than once"):
        await create(
            db, title="t", author_id="ann", tags={"create": [{"name": "a"}, {"name": "a"}]}
        )
    assert await everything(db) == before


async def test_a_write_that_fails_late_takes_back_the_earlier_ones(db: Database) -> None:
    await db.insert(NODES, {"id": "n"})
    before = await everything(db)
    with pytest.raises(NotFound):
        await db.insert_nested(NODES, [{"children": {"create": [{}], "connect": ["n", "gone"]}}])
    assert await everything(db) == before


async def test_one_request_writes_only_so_many_rows(db: Database) -> None:
    before = await everything(db)
    comments = [{"text": "c"} for _ in range(1000)]
    with pytest.raises(BadUserInput, match="At most 1000 rows can be written at once"):
        await create(db, title="t", author_id="ann", comments={"create": comments})
    with pytest.raises(BadUserInput, match="At most 1000 rows"):
        ids = [str(n) for n in range(1001)]
        await create(db, title="t", author_id="ann", comments={"connect": ids})
    deep: dict[str, Any] = {}
    for _ in range(12):
        deep = {"children": {"create": [deep]}}
    with pytest.raises(BadUserInput, match="at most 10 levels"):
        await db.insert_nested(NODES, [deep])
    assert await everything(db) == before


async def test_an_empty_object_makes_a_row_of_defaults(db: Database) -> None:
    [node] = await db.insert_nested(NODES, [{"children": {"create": [{}]}}])
    children = [row for row in await stored(db, "nodes") if row["parent_id"] == node["id"]]
    assert len(children) == 1
    with pytest.raises(BadUserInput, match=r"author\.name must not be null"):
        await create(db, title="t", author={"create": {}})
