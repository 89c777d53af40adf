"""Books of one author, so that tests on one server do not see each other's."""

from typing import Any

from tests.clients import Client

_ADD = "mutation ($inputs: [CreateBookInput!]!) { addBooks(inputs: $inputs) { id } }"


async def add_books(library: Client, author: str, *books: dict[str, Any]) -> list[str]:
    """The ids of new books; what is not said of one is made up."""
    inputs = [
        {
            "isbn": f"{author}-{number}",
            "authorId": author,
            "shelf": "FICTION",
            "pages": 100,
            "tags": [],
            **book,
        }
        for number, book in enumerate(books)
    ]
    return [book["id"] for book in await library.ok(_ADD, inputs=inputs)]
