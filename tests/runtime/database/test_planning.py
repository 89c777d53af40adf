"""Planned reads: they find what the model finds, whatever the indexes, and by the right index."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from runtime.database import loaders, planning
from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.table import Table
from runtime.database.tables import ensure
from runtime.database.windows import Window
from tests.runtime.database.blog import BLOG, POSTS
from tests.runtime.database.model import Rows, World
from tests.runtime.database.questions import a_filter, an_order, label
from tests.runtime.database.things import NOON

UNINDEXED = tuple(replace(table, indexes=()) for table in BLOG)
QUESTIONS = 120


def blog_rows(random: Random) -> Rows:
    """Some rows of every table, with many ties and nulls."""

    def post(number: int) -> dict[str, Any]:
        return {
            "id": f"p{number}",
            "title": label(random) + label(random),
            "author_id": random.choice([None, *(f"a{author}" for author in range(4))]),
            "rating": random.choice([None, *range(6)]),
            "draft": random.choice([True, False, None]),
            "published_at": NOON + timedelta(seconds=random.randrange(8)),
            "labels": [label(random) for _ in range(random.randrange(4))],
            "address": random.choice(
                [None, {"city": random.choice(["rome", None]), "zip_code": random.randrange(6)}]
            ),
            "notes": random.choice(
                [None, [{"text": label(random)} for _ in range(random.randrange(3))]]
            ),
            "secret": "x",
        }

    def comment(number: int) -> dict[str, Any]:
        post_id = f"p{random.randrange(60)}"
        likes = random.randrange(6)
        return {"id": f"c{number}", "post_id": post_id, "text": label(random), "likes": likes}

    def link(number: int) -> dict[str, Any]:
        post, tag = divmod(number, 4)
        return {"id": f"l{number}", "post_id": f"p{post}", "tag_id": f"g{tag}"}

    return {
        "Author": [{"id": f"a{number}", "name": label(random)} for number in range(3)],
        "Profile": [
            {"id": "f0", "author_id": "a0", "bio": None},
            {"id": "f1", "author_id": "a1", "bio": "b"},
        ],
        "Post": [post(number) for number in range(60)],
        "Comment": [comment(number) for number in range(80)],
        "Tag": [{"id": f"g{number}", "name": label(random)} for number in range(3)],
        "PostTag": [link(number) for number in random.sample(range(240), 70)],
    }


async def filled(pool: Pool, rows: Rows) -> World:
    """The blog's tables with these rows."""
    await ensure(pool, BLOG)
    for table in BLOG:
        await pool.run(r.table(table.name).insert(list(rows[table.type])))
    return World({table.type: table for table in BLOG}, rows)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    ("tables", "most_sorted"),
    [(BLOG, planning.MOST_SORTED), (BLOG, 2), (UNINDEXED, 2)],
    ids=["indexed", "rather in order than sorted", "unindexed"],
)
async def test_the_rows_found_are_those_of_the_model(
    pool: Pool,
    seed: int,
    tables: tuple[Table[Any], ...],
    most_sorted: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(planning, "MOST_SORTED", most_sorted)
    random = Random(seed)
    world = await filled(pool, blog_rows(random))
    db = Database(pool, tables)
    posts = db.tables["Post"]
    for _ in range(QUESTIONS):
        filter, order_by = a_filter(random), an_order(random)
        rows = world.select(POSTS, filter, order_by)
        limit, offset = random.randrange(1, 30), random.choice([0, 0, random.randrange(20)])
        found = await db.page(posts, filter, order_by=order_by, limit=limit, offset=offset)
        assert found == rows[offset : offset + limit], (filter, order_by)
        assert await db.count(posts, filter) == len(rows), filter


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("tables", [BLOG, UNINDEXED], ids=["indexed", "unindexed"])
async def test_the_pages_of_a_connection_are_the_model_cut_in_pieces(
    pool: Pool, seed: int, tables: tuple[Table[Any], ...]
) -> None:
    random = Random(seed)
    world = await filled(pool, blog_rows(random))
    db = Database(pool, tables)
    for _ in range(QUESTIONS // 6):
        filter, order_by = random.choice([None, a_filter(random)]), an_order(random)
        rows = world.select(POSTS, filter, order_by)
        for backward in (False, True):
            window = Window(filter=filter, order_by=order_by)
            pages = await walked(db, window, random.randrange(1, 25), backward)
            assert pages == rows, (filter, order_by, backward)


async def walked(db: Database, window: Window, size: int, backward: bool) -> list[Any]:
    """All rows, read page after page from one end to the other."""
    posts = db.tables["Post"]
    found: list[Any] = []
    cursor: str | None = None
    while True:
        if backward:
            page = await db.connection(posts, replace(window, last=size, before=cursor))
            found[:0], more = page.nodes, page.has_previous_page
            assert page.has_next_page == (cursor is not None)
            cursor = page.page_info.start_cursor
        else:
            page = await db.connection(posts, replace(window, first=size, after=cursor))
            found, more = found + page.nodes, page.has_next_page
            assert page.has_previous_page == (cursor is not None)
            cursor = page.page_info.end_cursor
        if not more:
            return found


class Queries:
    """A runner that notes what it is asked, and answers with nothing."""

    def __init__(self) -> None:
        self.last = ""

    async def run(self, query: Any, *, limit: float | None = None) -> Any:
        self.last = str(query)
        return []


WITHIN = "left_bound='closed', right_bound='closed'"


@pytest.mark.parametrize(
    ("filter", "order_by", "reads"),
    [
        ({"id": "p1"}, None, "r.table('posts').get_all('p1').limit("),
        ({"id": {"in": ["a", "b"]}}, None, "r.table('posts').get_all('a', 'b').order_by("),
        ({"id": {"in": []}}, None, "r.table('posts').limit(0)"),
        (None, [{"id": "ASC"}], "r.table('posts').order_by(index=r.asc('id')).limit("),
        (
            {"id": {"gt": "p1"}},
            [{"id": "DESC"}],
            "between('p1', r.maxval, left_bound='open', right_bound='closed')"
            ".order_by(index=r.desc('id')).limit(",
        ),
        ({"rating": 3}, None, "r.table('posts').get_all(3, index='rating').order_by("),
        ({"rating": {"in": [3, 4, 3]}}, None, "r.table('posts').get_all(3, 4, index='rating')"),
        (
            {"rating": {"gt": 3, "lte": 5}},
            None,
            "between(3, 5, left_bound='open', right_bound='closed', index='rating').order_by(r.d",
        ),
        ({"rating": {"lt": 3}}, None, "between(r.minval, 3, left_bound='closed', right_bound='o"),
        (
            {"title": {"startsWith": "az"}},
            None,
            "between('az', 'a{', left_bound='closed', right_bound='o",
        ),
        ({"labels": {"has": "x"}}, None, "get_all('x', index='labels').distinct().order_by("),
        ({"labels": {"hasSome": ["x", "y"]}}, None, "get_all('x', 'y', index='labels').distinct("),
        ({"labels": {"hasEvery": ["x", "y"]}}, None, "get_all('x', index='labels').distinct().fi"),
        (None, None, "r.table('posts').order_by(index=r.desc('published_at')).limit("),
        (None, [{"title": "ASC"}], "r.table('posts').order_by(index=r.asc('title')).limit("),
        (
            {"authorId": "a1"},
            None,
            f"between(['a1', r.minval], ['a1', r.maxval], {WITHIN}, index='author_id_published_at')"
            ".order_by(index=r.desc('author_id_published_at')).limit(",
        ),
        (
            {"and": [{"authorId": {"eq": "a1"}}, {"draft": True}]},
            [{"publishedAt": "ASC"}],
            ".order_by(index=r.asc('author_id_published_at')).filter(",
        ),
        (
            {"title": "x"},
            [{"id": "DESC"}],
            f"between('x', 'x', {WITHIN}, index='title').order_by(index=r.desc('title')).limit(",
        ),
        ({"title": "x", "rating": 1}, [{"rating": "ASC"}], ".order_by(index=r.asc("),
        ({"authorId": {"in": ["a", "b"]}}, None, "r.expr(['a', 'b']).concat_map(lambda var_"),
        (
            {"authorId": "a1", "publishedAt": {"in": ["2026-01-31T12:00:00Z"]}},
            None,
            "r.table('posts').get_all(['a1', r.iso8601('2026-01-31T12:00:00+00:00')], index=",
        ),
        ({"authorId": "a1", "publishedAt": {"in": []}}, None, "r.table('posts').limit(0)"),
        # What an index does not serve.
        (None, [{"rating": "ASC"}], "r.table('posts').order_by(r.asc(lambda"),
        (None, [{"title": "ASC"}, {"rating": "ASC"}], "r.table('posts').order_by(r.asc('title'),"),
        ({"draft": True}, [{"draft": "ASC"}], "order_by(index=r.asc('id')).filter("),
        ({"draft": True}, [{"rating": "ASC"}], "r.table('posts').filter("),
        ({"rating": None}, [{"draft": "ASC"}], "r.table('posts').filter("),
        ({"or": [{"rating": 1}]}, None, "r.table('posts').order_by(index=r.desc('published_at'))"),
    ],
)
async def test_a_read_goes_by_the_index_that_serves_it(
    filter: Any, order_by: Any, reads: str
) -> None:
    queries = Queries()
    await Database(queries, BLOG).page(POSTS, filter, order_by=order_by)
    assert reads in queries.last


@pytest.mark.parametrize(
    ("filter", "reads"),
    [
        ({"author": {"name": "x"}}, "r.table('authors').get("),
        ({"author": {"profile": {}}}, "r.table('profiles').get_all(var_"),
        ({"comments": {"some": {}}}, "r.table('comments').get_all(var_"),
        ({"comments": {"some": {}}}, "index='post_id')"),
        ({"tags": {"none": {"name": "x"}}}, "index='post_id_tag_id')"),
        ({"tags": {"none": {"name": "x"}}}, "r.table('tags').get("),
    ],
)
async def test_related_rows_are_looked_for_by_the_index_of_the_relation(
    filter: Any, reads: str
) -> None:
    queries = Queries()
    await Database(queries, BLOG).page(POSTS, filter)
    assert reads in queries.last


@pytest.mark.parametrize(
    ("filter", "reads"),
    [
        ({"author": {"name": "x"}}, ["r.table('authors').get_all('x', index='name')['id'].limit("]),
        ({"author": {"name": "x"}}, ["index='author_id_published_at'))"]),
        (
            {"draft": True, "comments": {"some": {"likes": {"gte": 9}}}},
            ["r.table('comments').between(9, r.maxval, ", "r.table('posts').get_all(r.args("],
        ),
        (
            {"tags": {"some": {"name": "x"}}},
            [
                "r.table('tags').get_all('x', index='name').concat_map(",
                "index='tag_id')",
                "r.table('posts').get_all(r.args(",
            ],
        ),
    ],
)
async def test_an_index_of_related_rows_leads_to_the_rows(filter: Any, reads: list[str]) -> None:
    queries = Queries()
    await Database(queries, BLOG).page(POSTS, filter)
    assert [part for part in reads if part not in queries.last] == []


@pytest.mark.parametrize(
    "filter",
    [
        {"author": None},
        {"author": {"name": {"endsWith": "x"}}},
        {"comments": {"none": {"likes": 1}}},
        {"tags": {"every": {"name": "x"}}},
        {"rating": 1, "author": {"name": "x"}},
        {"not": {"author": {"name": "x"}}},
    ],
)
async def test_other_conditions_are_looked_at_row_by_row(filter: Any) -> None:
    queries = Queries()
    await Database(queries, BLOG).page(POSTS, filter)
    assert "r.args(" not in queries.last
    assert ".concat_map(" not in queries.last


async def test_very_many_rows_that_fit_are_not_sorted_when_few_are_wanted(pool: Pool) -> None:
    queries = Queries()
    await Database(queries, BLOG).page(POSTS, {"rating": {"gt": 1}}, limit=5)
    probe = "between(1, r.maxval, left_bound='open', right_bound='closed', index='rating')"
    assert (
        f"r.branch((r.table('posts').{probe}.limit(10001).count() > r.expr(10000))" in queries.last
    )
    assert "r.table('posts').order_by(index=r.desc('published_at')).filter(" in queries.last


async def test_what_an_index_makes_sure_of_is_not_looked_at_again() -> None:
    queries = Queries()
    db = Database(queries, BLOG)
    filters: list[dict[str, Any]] = [
        {"rating": {"gt": 1, "lte": 3}},
        {"authorId": "a1", "publishedAt": {"in": ["2026-01-31T12:00:00Z"]}},
        {"labels": {"has": "x"}},
        {"id": {"in": ["a"]}},
    ]
    for filter in filters:
        await db.count(POSTS, filter)
        assert "posts" in queries.last
        assert ".filter(" not in queries.last
    with pytest.raises(Exception, match="must be"):
        await loaders.by_parent(db, POSTS, "author_id", Window(limit=2)).load("a1")
    assert ".filter(" not in queries.last


async def test_the_next_page_begins_at_its_place_in_the_index(pool: Pool) -> None:
    await filled(pool, blog_rows(Random(0)))
    queries = Queries()
    page = await Database(pool, BLOG).connection(POSTS, Window(first=1))
    with pytest.raises(TypeError):
        await Database(queries, BLOG).connection(
            POSTS, Window(first=1, after=page.page_info.end_cursor)
        )
    assert "r.table('posts').between(r.minval, r.iso8601('2026-01-31T12:00:07+00:00')" in (
        queries.last
    )
    assert ".order_by(index=r.desc('published_at')).filter(" in queries.last


async def test_rows_that_lack_a_column_count_as_null_and_come_with_the_others(pool: Pool) -> None:
    await ensure(pool, BLOG)
    row: Mapping[str, Any] = {"id": "old", "title": "t", "published_at": NOON, "labels": []}
    await pool.run(r.table("posts").insert([row, {**row, "id": "new", "rating": 1, "draft": True}]))
    db = Database(pool, BLOG)
    for name in ("rating", "draft", "authorId"):
        found = await db.page(POSTS, None, order_by=[{name: "ASC"}])
        assert [post["id"] for post in found][-1] in ("new", "old")
        assert len(found) == 2
    assert (await db.page(POSTS, order_by=[{"draft": "DESC"}]))[0]["id"] == "new"
    assert [post["id"] for post in await db.page(POSTS, {"address": {"city": None}})] == [
        "old",
        "new",
    ]
