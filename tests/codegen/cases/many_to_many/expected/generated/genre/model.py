# Code generated from schema/book.graphql. DO NOT EDIT.
"""Genre: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import Through
from runtime.database.table import Column, Index, Table


class Genre(TypedDict):
    """One row of `genres`."""

    id: str
    name: str


class GenreCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str


class GenrePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str


class GenreUpsert(GenreCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


GENRES: Table[Genre] = Table(
    "genres",
    type="Genre",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
    ),
    indexes=(Index("name", unique=True),),
    relations=(Through("books", "Book", join="BookGenre", ours="genre_id", theirs="book_id"),),
)
