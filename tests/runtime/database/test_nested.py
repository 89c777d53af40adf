"""Rows written together with those that belong to them."""

import asyncio
from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.locks import LOCKS
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.errors import BadUserInput, Conflict, NotFound
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

TABLES = [table.name for table in MAGAZINE]


@pytest.fixture
async def db(pool: Pool) -> Database:
    """A database with the tables of a magazine, and an author."""
    await ensure(pool, MAGAZINE)
    db = Database(pool, MAGAZINE)
    await db.insert(AUTHORS, {"id": "ann", "name": "Ann"})
    return db


async def create(db: Database, **given: Any) -> Any:
    """A new post with what is inside it."""
    [row] = await db.insert_nested(POSTS, [given])
    return row


async def stored(db: Database, table: str) -> list[dict[str, Any]]:
    """All documents of a table, by id."""
    rows: list[dict[str, Any]] = await db.run(r.table(table).order_by("id").coerce_to("array"))
    return rows


async def everything(db: Database) -> dict[str, list[dict[str, Any]]]:
    """All documents of all tables."""
    return {table: await stored(db, table) for table in TABLES}


async def tags_of(db: Database, post: str) -> list[str]:
    """The ids of a post's tags, sorted."""
    rows = r.table("post_tags").get_all(post, index="post_id")
    return sorted(await db.run(rows["tag_id"].coerce_to("array")))


async def comments_of(db: Database, post: str) -> list[str]:
    """The texts of a post's comments, sorted."""
    rows = r.table("comments").get_all(post, index="post_id")
    return sorted(await db.run(rows["text"].coerce_to("array")))


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


async def test_null_in_place_of_a_relation_says_nothing(db: Database) -> None:
    post = await create(
        db, title="t", author_id="ann", comments=None, tags={"connect": None, "create": None}
    )
    same = await db.update_nested(POSTS, post["id"], {"author": None, "comments": {}})
    assert same["author_id"] == "ann"


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


async def test_an_empty_object_makes_a_row_of_defaults(db: Database) -> None:
    [node] = await db.insert_nested(NODES, [{"children": {"create": [{}]}}])
    children = [row for row in await stored(db, "nodes") if row["parent_id"] == node["id"]]
    assert len(children) == 1
    with pytest.raises(BadUserInput, match=r"author\.name must not be null"):
        await create(db, title="t", author={"create": {}})
