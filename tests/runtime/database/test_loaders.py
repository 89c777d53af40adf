"""Loaders: children of many parents in one query, whatever is asked of them."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from runtime.database import loaders, planning
from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.relations import Order
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.database.windows import Window
from runtime.errors import BadUserInput, NotFound
from tests.runtime.database.blog import (
    AUTHORS,
    BLOG,
    COMMENTS,
    POST_TAGS,
    POSTS,
    PROFILES,
    TAGS,
)
from tests.runtime.database.pools import Counting
from tests.runtime.database.things import NOON

AUTHOR_IDS = ["a1", "a2", "nobody"]
TAG_LINKS = ("post_id", "tag_id")


@pytest.fixture
async def counting(pool: Pool) -> Counting:
    """The blog's tables with rows of every relation, and a count of the queries."""
    await ensure(pool, BLOG)

    def post(number: int) -> dict[str, Any]:
        return {
            "id": f"p{number}",
            "title": f"t{number}",
            "author_id": f"a{number % 2 + 1}",
            "rating": number % 3 or None,
            "published_at": NOON + timedelta(seconds=number),
            "labels": [],
        }

    rows: dict[str, list[dict[str, Any]]] = {
        "authors": [{"id": id, "name": id} for id in AUTHOR_IDS[:2]],
        "profiles": [{"id": "f1", "author_id": "a2", "bio": None}],
        "posts": [post(number) for number in range(8)],
        "comments": [
            {"id": f"c{n}", "post_id": f"p{n % 3}", "text": f"{n % 2}", "likes": n}
            for n in range(12)
        ],
        "tags": [{"id": f"g{n}", "name": f"n{9 - n}"} for n in range(3)],
        # A link that is there twice, and one to a tag that is gone.
        "post_tags": [
            {"id": f"l{n}", "post_id": post, "tag_id": tag}
            for n, (post, tag) in enumerate(
                [("p0", "g0"), ("p0", "g2"), ("p0", "g0"), ("p1", "g1"), ("p1", "gone")]
            )
        ],
    }
    for table, documents in rows.items():
        await pool.run(r.table(table).insert(documents))
    return Counting(pool)


def ids(rows: Any) -> str:
    """The ids of rows, without what they have in common."""
    return "".join(row["id"][1:] for row in rows)


async def test_rows_come_by_their_ids(counting: Counting) -> None:
    loader = loaders.by_id(Database(counting, BLOG), AUTHORS)
    found = await loader.load_many(["a2", "nobody", "a1", "a2"])
    assert [row and row["id"] for row in found] == ["a2", None, "a1", "a2"]
    assert len(counting.queries) == 1


async def test_a_key_that_is_null_has_no_row_and_one_that_must_have_a_row_says_that_it_is_gone(
    counting: Counting,
) -> None:
    loader = loaders.by_id(Database(counting, BLOG), AUTHORS)
    keys = ("a1", None, "nobody")
    found = await asyncio.gather(*(loaders.optional(loader, key) for key in keys))
    assert [row and row["id"] for row in found] == ["a1", None, None]
    assert (await loaders.required(loader, "Author", "a1"))["id"] == "a1"
    with pytest.raises(NotFound, match="nobody"):
        await loaders.required(loader, "Author", "nobody")
    assert len(counting.queries) == 1


async def test_the_one_row_of_a_parent_comes_or_nothing(counting: Counting) -> None:
    loader = loaders.one_by_parent(Database(counting, BLOG), PROFILES, "author_id")
    found = await loader.load_many(AUTHOR_IDS)
    assert [row and row["id"] for row in found] == [None, "f1", None]
    assert len(counting.queries) == 1


@pytest.mark.parametrize(
    ("window", "found"),
    [
        (Window(), ["6420", "7531", ""]),
        (Window(limit=2), ["64", "75", ""]),
        (Window(limit=0), ["", "", ""]),
        (Window(order=(Order("title"),)), ["0246", "1357", ""]),
        (Window(order=(Order("title"),), order_by=[{"id": "DESC"}]), ["6420", "7531", ""]),
        (Window(order_by=[{"rating": "ASC"}, {"id": "DESC"}]), ["6042", "3715", ""]),
        (Window(filter={"rating": {"gt": 1}}), ["2", "5", ""]),
        (Window(filter={"comments": {"some": {}}}, limit=1), ["2", "1", ""]),
        (Window(filter={"publishedAt": {"lt": "2026-01-31T12:00:03Z"}}), ["20", "1", ""]),
        (Window(filter={"title": {"matches": "[34]"}}), ["4", "3", ""]),
    ],
)
async def test_children_come_in_one_query(
    counting: Counting, window: Window, found: list[str]
) -> None:
    loader = loaders.by_parent(Database(counting, BLOG), POSTS, "author_id", window)
    assert [ids(rows) for rows in await loader.load_many(AUTHOR_IDS)] == found
    assert len(counting.queries) == 1


@pytest.mark.parametrize("most_sorted", [0, 3, 4])
async def test_many_children_are_met_in_order_and_few_are_sorted(
    counting: Counting, most_sorted: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "MOST_SORTED", most_sorted)
    window = Window(order_by=[{"title": "DESC"}], limit=3)
    loader = loaders.by_parent(Database(counting, BLOG), POSTS, "author_id", window)
    assert [ids(rows) for rows in await loader.load_many(AUTHOR_IDS)] == ["642", "753", ""]
    assert len(counting.queries) == 1


async def test_children_come_in_one_query_without_an_index_too(counting: Counting) -> None:
    window = Window(limit=3, filter={"likes": {"ne": 4}}, order_by=[{"likes": "DESC"}])
    loader = loaders.by_parent(Database(counting, BLOG), COMMENTS, "text", window)
    assert [ids(rows) for rows in await loader.load_many(["0", "1", "2"])] == ["1086", "1197", ""]
    assert len(counting.queries) == 1


@pytest.mark.parametrize(
    ("window", "found"),
    [
        (Window(), ["02", "1", ""]),
        (Window(order_by=[{"name": "ASC"}]), ["20", "1", ""]),
        (Window(order_by=[{"name": "ASC"}], limit=1), ["2", "1", ""]),
        (Window(filter={"name": "n9"}), ["0", "", ""]),
    ],
)
async def test_linked_rows_come_in_one_query_each_once(
    counting: Counting, window: Window, found: list[str]
) -> None:
    db = Database(counting, BLOG)
    loader = loaders.through(db, TAGS, POST_TAGS, TAG_LINKS, window)
    assert [ids(rows) for rows in await loader.load_many(["p0", "p1", "p2"])] == found
    assert len(counting.queries) == 1


async def test_pages_of_children_come_in_one_query_and_their_totals_in_another(
    counting: Counting,
) -> None:
    db = Database(counting, BLOG)
    loader = loaders.connections_by_parent(db, POSTS, "author_id", Window(first=3))
    pages = await loader.load_many(AUTHOR_IDS)
    assert [ids(page.nodes) for page in pages] == ["642", "753", ""]
    assert [page.page_info.has_next_page for page in pages] == [True, True, False]
    assert len(counting.queries) == 1
    assert await asyncio.gather(*(page.total_count() for page in pages)) == [4, 4, 0]
    assert len(counting.queries) == 2


async def test_the_next_pages_of_children_begin_at_the_cursor(counting: Counting) -> None:
    db = Database(counting, BLOG)
    pages = loaders.connections_by_parent(db, POSTS, "author_id", Window(first=2))
    cursor = (await pages.load("a1")).page_info.end_cursor
    window = Window(first=1, after=cursor)
    loader = loaders.connections_by_parent(db, POSTS, "author_id", window)
    after = await loader.load_many(AUTHOR_IDS)
    assert [ids(page.nodes) for page in after] == ["2", "3", ""]
    assert [page.has_previous_page for page in after] == [True, True, False]
    back = Window(last=1, before=cursor)
    loader = loaders.connections_by_parent(db, POSTS, "author_id", back)
    assert [ids(page.nodes) for page in await loader.load_many(AUTHOR_IDS)] == ["6", "5", ""]


async def test_pages_of_linked_rows_come_in_one_query(counting: Counting) -> None:
    db = Database(counting, BLOG)
    window = Window(last=1, order_by=[{"name": "DESC"}])
    loader = loaders.connections_through(db, TAGS, POST_TAGS, TAG_LINKS, window)
    pages = await loader.load_many(["p0", "p1", "p2"])
    assert [ids(page.nodes) for page in pages] == ["2", "1", ""]
    assert [page.has_previous_page for page in pages] == [True, False, False]
    assert len(counting.queries) == 1
    assert await asyncio.gather(*(page.total_count() for page in pages)) == [2, 1, 0]


@pytest.mark.parametrize(
    ("window", "said"),
    [
        (Window(limit=-1), "limit: expected 0 to 1000"),
        (Window(filter={"nope": 1}), "filter.nope: Post has no field"),
        (Window(order_by=[{"nope": "ASC"}]), "orderBy\\[0\\].nope: Post cannot be sorted"),
    ],
)
async def test_a_window_that_cannot_be_is_refused(
    counting: Counting, window: Window, said: str
) -> None:
    with pytest.raises(BadUserInput, match=said):
        loaders.by_parent(Database(counting, BLOG), POSTS, "author_id", window)


async def test_a_bad_pattern_is_told_to_each_parent(counting: Counting) -> None:
    window = Window(filter={"title": {"matches": "("}})
    loader = loaders.by_parent(Database(counting, BLOG), POSTS, "author_id", window)
    for id in ("a1", "nobody"):
        with pytest.raises(BadUserInput, match=r"filter\.title\.matches: "):
            await loader.load(id)
