"""Rows are found by what arguments say: columns, filters, orders, pages and cursors."""

from typing import Any

from tests.clients import Client
from tests.codegen.actions.books import add_books

_TITLES = "{ title }"


async def titles(library: Client, call: str) -> list[str]:
    """The titles of a list of books."""
    return [book["title"] for book in await library.ok(f"{{ {call} {_TITLES} }}")]


async def test_arguments_that_name_columns_are_conditions(library: Client) -> None:
    await add_books(library, "dora", {"title": "A"}, {"title": "B", "shelf": "SCIENCE"})
    assert await titles(library, 'booksOf(authorId: "dora")') == ["A"]
    assert await titles(library, 'booksOf(authorId: "dora", shelf: SCIENCE)') == ["B"]
    every = 'booksOf(authorId: "dora", shelf: null, orderBy: {title: DESC})'
    assert await titles(library, every) == ["B", "A"]
    assert await titles(library, 'booksOf(authorId: "nobody")') == []


async def test_a_condition_that_is_a_list_is_any_of_it(library: Client) -> None:
    one, two, _ = await add_books(
        library, "emil", {"title": "A", "pages": 11}, {"title": "B", "pages": 12}, {"title": "C"}
    )
    ids = f'["{one}", "{two}", "missing"]'
    assert sorted(await titles(library, f"booksWith(ids: {ids})")) == ["A", "B"]
    assert await titles(library, "booksWith(ids: [])") == []
    assert sorted(await titles(library, "booksOn(pages: [11, 12])")) == ["A", "B"]
    assert await titles(library, "booksOn(pages: [11, 12], shelf: [SCIENCE])") == []


async def test_one_row_is_found_by_any_fields(library: Client) -> None:
    first, second = await add_books(
        library, "finn", {"title": "A", "shelf": "SCIENCE"}, {"title": "B", "shelf": "SCIENCE"}
    )
    assert await one(library, f'book(id: "{first}")') == "A"
    assert await one(library, 'bookByIsbn(isbn: "finn-1")') == "B"
    assert await one(library, 'bookOfAuthor(authorId: "finn", title: "B")') == "B"
    assert await one(library, f'ownBook(id: "{second}", authorId: "finn")') == "B"
    assert await one(library, f'ownBook(id: "{second}", authorId: "dora")') is None
    latest = 'latestOf(shelf: SCIENCE, title: "B", orderBy: {createdAt: DESC})'
    assert await one(library, latest) == "B"
    by_filter = 'firstBook(filter: {authorId: {eq: "finn"}}, orderBy: [{title: DESC}])'
    assert await one(library, by_filter) == "B"


async def one(library: Client, call: str) -> Any:
    """The title of a book, or nothing."""
    book = await library.ok(f"{{ {call} {_TITLES} }}")
    return book and book["title"]


async def test_lists_have_orders_and_pages(library: Client) -> None:
    await add_books(library, "gina", *({"title": title, "tags": ["gina"]} for title in "CABD"))
    mine = 'filter: {tags: {has: "gina"}}'
    assert sorted(await titles(library, f"books({mine})")) == ["A", "B", "C", "D"]
    by_title = f"books({mine}, orderBy: [{{title: ASC}}], limit: 2, offset: 1)"
    assert await titles(library, by_title) == ["B", "C"]
    json = 'filter: {authorId: "gina"}'
    assert await titles(library, f"pageOfBooks({json}, page: 1, limit: 3)") == ["D"]
    assert await titles(library, f"pageOfBooks({json}, orderBy: {{title: DESC}}, limit: 1)") == [
        "D"
    ]


async def test_connections_go_on_from_a_cursor(library: Client) -> None:
    await add_books(library, "hugo", *({"title": title} for title in "ABC"))
    asked = "nodes { title } pageInfo { endCursor hasNextPage } totalCount"
    call = 'nextBooks(authorId: "hugo", orderBy: [{title: DESC}], first: 2'
    first = await library.ok(f"{{ {call}) {{ {asked} }} }}")
    assert [node["title"] for node in first["nodes"]] == ["C", "B"]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (3, True)
    after = first["pageInfo"]["endCursor"]
    rest = await library.ok(f'{{ {call}, after: "{after}") {{ {asked} }} }}')
    assert [node["title"] for node in rest["nodes"]] == ["A"]
    assert rest["pageInfo"]["hasNextPage"] is False


async def test_rows_are_counted_by_conditions(library: Client) -> None:
    await add_books(library, "ida", {"title": "A"}, {"title": "B", "pages": 900})
    assert await library.ok('{ countOf(authorId: "ida") }') == 2
    assert await library.ok('{ countOf(authorId: "ida", filter: {pages: {gt: 500}}) }') == 1
    assert await library.ok("{ bookCount }") >= 2
