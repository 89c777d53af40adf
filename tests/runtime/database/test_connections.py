"""Connections: cursors that stay places, what lies beyond a page, totals counted when asked for."""

from base64 import urlsafe_b64decode
from datetime import timedelta
from typing import Any

import pytest
from ariadne import QueryType
from graphql import graphql

from runtime.database.connections import Connection
from runtime.database.crud import Crud
from runtime.database.loaders import connections_by_parent
from runtime.database.pool import Pool
from runtime.database.relations import Order
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.database.windows import Window
from runtime.errors import BadUserInput
from runtime.schema import build_schema
from tests.runtime.database.blog import BLOG, POSTS
from tests.runtime.database.pools import Counting
from tests.runtime.database.things import NOON

posts: Crud[Any, Any, Any] = Crud(POSTS)


@pytest.fixture
async def blog(pool: Pool) -> Database:
    """A database with the blog's tables, all empty."""
    await ensure(pool, BLOG)
    return Database(pool, BLOG)


def post(number: int, **columns: Any) -> dict[str, Any]:
    """A post `p<number>` of that second."""
    moment = NOON + timedelta(seconds=number)
    return {"id": f"p{number}", "title": "t", "published_at": moment, "author_id": None, **columns}


async def write(blog: Database, *numbers: int) -> None:
    """Posts of these seconds."""
    await blog.insert_many(POSTS, [post(number) for number in numbers])


def ids(page: Connection[Any]) -> str:
    """The ids of a page, without what they have in common."""
    return "".join(row["id"][1:] for row in page.nodes)


def beyond(page: Connection[Any]) -> tuple[bool, bool]:
    """Whether there are rows before and after a page."""
    return page.page_info.has_previous_page, page.page_info.has_next_page


async def test_without_arguments_the_first_rows_come_in_the_order_of_the_table(
    blog: Database,
) -> None:
    await write(blog, 1, 2, 3)
    page = await posts.connection(blog)
    assert ids(page) == "321"
    assert beyond(page) == (False, False)
    assert [edge.node["id"] for edge in page.edges] == ["p3", "p2", "p1"]
    assert page.page_info.start_cursor == page.edges[0].cursor
    assert page.page_info.end_cursor == page.edges[-1].cursor


async def test_an_empty_list_has_no_ends(blog: Database) -> None:
    page = await posts.connection(blog)
    assert page.edges == page.nodes == []
    assert beyond(page) == (False, False)
    assert page.page_info.start_cursor is page.page_info.end_cursor is None
    assert await page.total_count() == 0


@pytest.mark.parametrize(
    ("arguments", "found", "around"),
    [
        ({"first": 2}, "12", (False, True)),
        ({"first": 9}, "123456789", (False, False)),
        ({"first": 0}, "", (False, True)),
        ({"last": 2}, "89", (True, False)),
        ({"last": 0}, "", (True, False)),
        ({"after": "p3"}, "456789", (True, False)),
        ({"first": 2, "after": "p3"}, "45", (True, True)),
        ({"first": 2, "after": "p7"}, "89", (True, False)),
        ({"first": 2, "after": "p9"}, "", (True, False)),
        ({"last": 2, "after": "p3"}, "89", (True, False)),
        ({"last": 9, "after": "p3"}, "456789", (True, False)),
        ({"before": "p3"}, "12", (False, True)),
        ({"last": 2, "before": "p7"}, "56", (True, True)),
        ({"last": 2, "before": "p1"}, "", (False, True)),
        ({"first": 2, "before": "p7"}, "12", (False, True)),
        ({"first": 9, "before": "p4"}, "123", (False, True)),
        ({"after": "p2", "before": "p6"}, "345", (True, True)),
        ({"first": 2, "after": "p2", "before": "p6"}, "34", (True, True)),
        ({"after": "p6", "before": "p2"}, "", (True, True)),
    ],
)
@pytest.mark.parametrize("key", ["publishedAt", "id", "rating"])
async def test_the_page_is_what_relay_says(
    blog: Database, arguments: dict[str, Any], found: str, around: tuple[bool, bool], key: str
) -> None:
    await blog.insert_many(POSTS, [post(number, rating=number) for number in range(1, 10)])
    order_by = [{key: "ASC"}]
    everything = await posts.connection(blog, order_by=order_by)
    cursors = {edge.node["id"]: edge.cursor for edge in everything.edges}
    given = {name: cursors.get(value, value) for name, value in arguments.items()}
    page = await posts.connection(blog, order_by=order_by, **given)
    assert ids(page) == found
    assert beyond(page) == around


async def test_a_page_is_of_the_first_rows_or_of_the_last(blog: Database) -> None:
    await write(blog, 1, 2)
    for first in (0, 2):
        with pytest.raises(BadUserInput, match=r"^Give first or last, not both") as raised:
            await posts.connection(blog, first=first, last=2)
    assert raised.value.extensions == {"code": "BAD_USER_INPUT", "argument": "last"}
    assert ids(await posts.connection(blog, first=None, last=1)) == "1"


async def test_rows_that_come_and_go_between_pages_are_neither_skipped_nor_repeated(
    blog: Database,
) -> None:
    await write(blog, 2, 4, 6, 8)
    first = await posts.connection(blog, first=2)
    assert ids(first) == "86"
    await blog.delete(POSTS, "p6")
    await write(blog, 1, 5, 7, 9)
    second = await posts.connection(blog, first=9, after=first.page_info.end_cursor)
    assert ids(second) == "5421"
    assert beyond(second) == (True, False)
    back = await posts.connection(blog, last=9, before=second.page_info.start_cursor)
    assert ids(back) == "987"


async def test_a_place_whose_row_is_gone_with_all_before_it_has_nothing_before_it(
    blog: Database,
) -> None:
    await write(blog, 1, 2, 3)
    first = await posts.connection(blog, first=1)
    await blog.delete(POSTS, "p3")
    second = await posts.connection(blog, first=1, after=first.page_info.end_cursor)
    assert (ids(second), beyond(second)) == ("2", (False, True))


async def test_rows_of_one_moment_are_told_apart_by_their_ids(blog: Database) -> None:
    await blog.insert_many(POSTS, [post(number, published_at=NOON) for number in range(9)])
    found, cursor = "", None
    while True:
        page = await posts.connection(blog, first=2, after=cursor)
        found, cursor = found + ids(page), page.page_info.end_cursor
        if not page.has_next_page:
            break
    assert found == "876543210"


async def test_a_value_of_any_length_and_script_is_a_place(blog: Database) -> None:
    titles = ["", "a" * 30_000, "a" * 30_001, 'ä\t"\\', "\U0001f600"]
    await blog.insert_many(POSTS, [post(n, title=title) for n, title in enumerate(titles)])
    found, cursor = "", None
    for _ in titles:
        page = await posts.connection(blog, order_by=[{"title": "ASC"}], first=1, after=cursor)
        found, cursor = found + ids(page), page.page_info.end_cursor
    assert found == "01234"


async def test_the_total_counts_what_fits_and_only_when_it_is_asked_for(
    pool: Pool, blog: Database
) -> None:
    await blog.insert_many(POSTS, [post(number, rating=number % 2) for number in range(7)])
    counting = Counting(pool)
    page = await posts.connection(
        Database(counting, BLOG), {"rating": 0}, first=1, equals={"title": "t"}
    )
    assert len(counting.queries) == 1
    assert await page.total_count() == 4
    assert len(counting.queries) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"first": -1}, "first: expected 0 to 1000, found -1."),
        ({"last": 1001}, "last: expected 0 to 1000, found 1001."),
        ({"after": "nonsense"}, "after: this is no cursor of this list in this order."),
        ({"before": ""}, "before: this is no cursor of this list in this order."),
        ({"after": "ä\ud800"}, "after: this is no cursor"),
        ({"after": "W10"}, "after: this is no cursor"),
        ({"after": "eyJhIjoxfQ"}, "after: this is no cursor"),
        ({"after": "x" * 20_000}, "after: this is no cursor"),
    ],
)
async def test_a_page_that_cannot_be_is_refused(
    blog: Database, arguments: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadUserInput) as raised:
        await posts.connection(blog, **arguments)
    assert said in raised.value.message
    assert raised.value.extensions is not None
    assert raised.value.extensions["argument"] == said.split(":")[0]


async def test_a_cursor_of_another_order_is_refused(blog: Database) -> None:
    await write(blog, 1, 2)
    cursor = (await posts.connection(blog)).page_info.end_cursor
    for order_by in ([{"publishedAt": "ASC"}], [{"title": "DESC"}], [{"id": "ASC"}]):
        with pytest.raises(BadUserInput, match="after: this is no cursor of this list"):
            await posts.connection(blog, order_by=order_by, after=cursor)
    assert ids(await posts.connection(blog, {"title": "t"}, after=cursor)) == ""


async def test_a_cursor_tells_nothing_of_a_hidden_column(blog: Database) -> None:
    await blog.insert_many(POSTS, [post(number, secret=f"s{-number}") for number in (1, 2, 3)])
    by_secret = Window(order=(Order("secret", descending=True),), first=2)
    page = await blog.connection(POSTS, by_secret)
    assert ids(page) == "32"
    assert b"s-" not in urlsafe_b64decode(page.edges[0].cursor + "==")
    of_parents = connections_by_parent(
        blog, POSTS, "author_id", Window(order=by_secret.order, first=1)
    )
    await blog.update(POSTS, "p2", {"author_id": "a"})
    [edge] = (await of_parents.load("a")).edges
    assert b"s-" not in urlsafe_b64decode(edge.cursor + "==")


def test_windows_that_say_the_same_are_equal() -> None:
    def window(**arguments: Any) -> Window:
        return Window(filter={"a": [1, NOON], "b": {"c": None}}, limit=2, **arguments)

    assert window() == window()
    assert hash(window()) == hash(window())
    assert window() == Window(filter={"b": {"c": None}, "a": [1, NOON]}, limit=2)
    assert window() != window(first=2)
    assert window() != Window(limit=2)
    assert window(order_by=[{"a": "ASC"}, {"b": "ASC"}]) != window(
        order_by=[{"b": "ASC"}, {"a": "ASC"}]
    )


SDL = """
type Query { posts(first: Int): PostConnection! }
type PostConnection { edges: [PostEdge!]!  nodes: [Post!]!  pageInfo: PageInfo!  totalCount: Int! }
type PostEdge { cursor: String!  node: Post! }
type PageInfo {
  hasNextPage: Boolean!  hasPreviousPage: Boolean!  startCursor: String  endCursor: String
}
type Post { id: ID!  publishedAt: String! }
"""


@pytest.mark.parametrize(("selected", "queries"), [("", 1), ("totalCount", 2)])
async def test_graphql_reads_a_connection_as_it_is(
    pool: Pool, blog: Database, selected: str, queries: int
) -> None:
    await write(blog, 1, 2)
    counting = Counting(pool)
    query = QueryType()

    @query.field("posts")
    async def resolve(_: object, __: Any, *, first: int) -> Connection[Any]:
        return await posts.connection(Database(counting, BLOG), first=first)

    schema = build_schema(SDL, (query,), {})
    edges = "edges { cursor node { id } } nodes { id }"
    info = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
    text = f"{{ posts(first: 1) {{ {edges} {info} {selected} }} }}"
    result = await graphql(schema, text)
    assert result.errors is None and result.data is not None
    page = result.data["posts"]
    cursor = page["edges"][0]["cursor"]
    assert page["nodes"] == [{"id": "p2"}]
    assert page["pageInfo"] == {
        "hasNextPage": True,
        "hasPreviousPage": False,
        "startCursor": cursor,
        "endCursor": cursor,
    }
    assert page.get("totalCount") == (2 if selected else None)
    assert len(counting.queries) == queries
