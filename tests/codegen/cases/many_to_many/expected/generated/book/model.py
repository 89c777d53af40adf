# Code generated from schema/book.graphql. DO NOT EDIT.
"""Book: the type that joins is derived."""

from typing import NotRequired, TypedDict

from runtime.database.relations import Through
from runtime.database.table import Column, Table


class Book(TypedDict):
    """One row of `books`."""

    id: str
    title: str


class BookCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    title: str


class BookPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    title: str


class BookUpsert(BookCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


BOOKS: Table[Book] = Table(
    "books",
    type="Book",
    columns=(
        Column("id", "ID"),
        Column("title", "String"),
    ),
    relations=(Through("genres", "Genre", join="BookGenre", ours="book_id", theirs="genre_id"),),
)
