"""Many rows are changed and deleted by conditions, one is deleted by what is unique."""

import itertools

from tests.clients import Client, Socket
from tests.codegen.actions.books import add_books
from tests.e2e.events import event_where, live

_CHANGES = """
subscription {
  bookOf(authorId: "olga", shelf: [SCIENCE], filter: {pages: {gt: 5}}) { kind new { title } }
}
"""


async def test_many_rows_are_changed_by_their_ids(library: Client) -> None:
    one, two, _ = await add_books(library, "jan", *({"title": title} for title in "ABC"))
    moved = await library.ok(
        f'mutation {{ move(ids: ["{one}", "{two}"], input: {{shelf: SCIENCE}}) {{ title shelf }} }}'
    )
    assert sorted(book["title"] for book in moved) == ["A", "B"]
    assert {book["shelf"] for book in moved} == {"SCIENCE"}


async def test_many_rows_are_changed_by_a_filter_and_a_condition(library: Client) -> None:
    await add_books(library, "kim", {"title": "A"}, {"title": "B", "shelf": "SCIENCE"})
    call = 'moveAll(filter: {authorId: {eq: "kim"}}, shelf: FICTION, input: {shelf: SCIENCE})'
    assert await library.ok(f"mutation {{ {call} }}") == 1
    assert await library.ok(f"mutation {{ {call} }}") == 0


async def test_many_rows_are_deleted_by_a_filter_and_a_condition(library: Client) -> None:
    await add_books(library, "lea", {"title": "A", "pages": 1}, {"title": "B", "pages": 999})
    call = 'burn(filter: {pages: {lt: 500}}, authorId: "lea") { title }'
    assert await library.ok(f"mutation {{ {call} }}") == [{"title": "A"}]
    assert await library.ok('{ countOf(authorId: "lea") }') == 1


async def test_one_row_is_deleted_by_its_id(library: Client) -> None:
    one, two = await add_books(library, "max", {"title": "A"}, {"title": "B"})
    assert await library.ok(f'mutation {{ drop(id: "{one}") {{ title }} }}') == {"title": "A"}
    gone = await library.failed(f'mutation {{ drop(id: "{one}") {{ title }} }}')
    assert gone.codes == ["NOT_FOUND"]
    call = f'mutation {{ dropIfThere(id: "{two}") {{ title }} }}'
    assert await library.ok(call) == {"title": "B"}
    assert await library.ok(call) is None


async def test_one_row_is_deleted_by_what_is_unique(library: Client) -> None:
    await add_books(library, "nora", {"title": "A"}, {"title": "B"})
    assert await library.ok('mutation { dropByIsbn(isbn: "nora-0") }') is True
    assert await library.ok('mutation { dropByIsbn(isbn: "nora-0") }') is False
    call = 'mutation { dropByTitle(input: {authorId: "nora", title: "B"}) { title } }'
    assert await library.ok(call) == {"title": "B"}
    assert (await library.failed(call)).codes == ["NOT_FOUND"]


async def test_changes_are_those_of_rows_that_fit(library: Client, library_socket: Socket) -> None:
    fits = {"shelf": "SCIENCE", "pages": 6}
    numbers = itertools.count(10)

    async def trigger() -> None:
        isbn = f"olga-{next(numbers)}"
        await add_books(library, "olga", {**fits, "title": isbn, "isbn": isbn})

    await library_socket.subscribe(_CHANGES)
    await live(library_socket, trigger)
    await add_books(
        library,
        "olga",
        {"title": "On another shelf", "pages": 6},
        {**fits, "title": "Too short", "pages": 5},
        {**fits, "title": "Fits"},
    )
    event = await event_where(
        library_socket, lambda event: not event["new"]["title"].startswith("olga-")
    )
    assert event == {"kind": "ADD", "new": {"title": "Fits"}}
