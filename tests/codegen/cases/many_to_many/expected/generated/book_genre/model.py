# Code generated from schema/book.graphql. DO NOT EDIT.
"""BookGenre: joins one Book and one Genre."""

from typing import TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table


class BookGenre(TypedDict):
    """One row of `book_genres`."""

    id: str
    book_id: str
    genre_id: str


class BookGenreCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    book_id: str
    genre_id: str


class BookGenrePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    book_id: str
    genre_id: str


BOOK_GENRES: Table[BookGenre] = Table(
    "book_genres",
    type="BookGenre",
    columns=(
        Column("id", "ID"),
        Column(
            "book_id",
            "ID",
            field="bookId",
            references=Reference("books", "Book", on_delete=OnDelete.CASCADE),
        ),
        Column(
            "genre_id",
            "ID",
            field="genreId",
            references=Reference("genres", "Genre", on_delete=OnDelete.CASCADE),
        ),
    ),
    indexes=(
        Index("genre_id"),
        Index("book_id", "genre_id", unique=True),
    ),
    relations=(
        ToOne("book", "Book", column="book_id"),
        ToOne("genre", "Genre", column="genre_id"),
    ),
)
