# Code generated from schema/book.graphql. DO NOT EDIT.
"""Book: a stored type."""

from datetime import date, datetime
from typing import NotRequired, TypedDict

from generated.book.enums import Shelf
from runtime.database.table import Column, Index, Order, Table
from runtime.database.values import NOW


class Book(TypedDict):
    """One row of `books`."""

    id: str
    isbn: str
    title: str
    shelf: Shelf
    pages: int
    published_on: str | None
    author_id: str
    tags: list[str]
    created_at: datetime


class BookCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    isbn: str
    title: str
    shelf: Shelf
    pages: int
    published_on: NotRequired[date | None]
    author_id: str
    tags: list[str]


class BookPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    isbn: str
    title: str
    shelf: Shelf
    pages: int
    published_on: date | None
    author_id: str
    tags: list[str]


BOOKS: Table[Book] = Table(
    "books",
    type="Book",
    columns=(
        Column("id", "ID"),
        Column("isbn", "String"),
        Column("title", "String"),
        Column("shelf", "Shelf", choices=("FICTION", "SCIENCE")),
        Column("pages", "Int"),
        Column("published_on", "Date", field="publishedOn", nullable=True),
        Column("author_id", "ID", field="authorId"),
        Column("tags", "String", many=True),
        Column("created_at", "DateTime", field="createdAt", default=NOW),
    ),
    indexes=(
        Index("created_at"),
        Index("isbn", unique=True),
        Index("title", "author_id", unique=True),
    ),
    order=Order("created_at", descending=True),
)
