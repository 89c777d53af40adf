# Code generated from schema/author.graphql. DO NOT EDIT.
"""Book: a stored type."""

from typing import TypedDict

from runtime.database.table import Column, Index, Table


class Book(TypedDict):
    """One row of `books`."""

    id: str
    author_id: str


class BookCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    author_id: str


class BookPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    author_id: str


BOOKS: Table[Book] = Table(
    "books",
    type="Book",
    columns=(
        Column("id", "ID"),
        Column("author_id", "ID", field="authorId"),
    ),
    indexes=(Index("author_id"),),
)
