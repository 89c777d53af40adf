# Code generated from schema/book.graphql. DO NOT EDIT.
"""Book: a stored type."""

from typing import TypedDict

from runtime.database.table import Column, Index, Table


class Book(TypedDict):
    """One row of `library-books`."""

    id: str
    isbn: str
    title: str
    year: int
    shelf: str
    place: int
    tags: list[str]


class BookCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    isbn: str
    title: str
    year: int
    shelf: str
    place: int
    tags: list[str]


class BookPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    isbn: str
    title: str
    year: int
    shelf: str
    place: int
    tags: list[str]


BOOKS: Table[Book] = Table(
    "library-books",
    type="Book",
    columns=(
        Column("id", "ID"),
        Column("isbn", "String"),
        Column("title", "String"),
        Column("year", "Int"),
        Column("shelf", "String"),
        Column("place", "Int"),
        Column("tags", "String", many=True),
    ),
    indexes=(
        Index("isbn", unique=True),
        Index("title"),
        Index("tags", multi=True),
        Index("shelf", "place", unique=True),
        Index("year", "title", name="by_year"),
    ),
)
