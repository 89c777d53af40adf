# Code generated from schema/author.graphql. DO NOT EDIT.
"""Author: somebody who writes: everything is derived."""

from datetime import date
from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Table


class Author(TypedDict):
    """One row of `authors`."""

    id: str
    name: str
    bio: str | None
    born: str | None


class AuthorCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str
    bio: NotRequired[str | None]
    born: NotRequired[date | None]


class AuthorPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str
    bio: str | None
    born: date | None


class AuthorUpsert(AuthorCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


AUTHORS: Table[Author] = Table(
    "authors",
    type="Author",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
        Column("bio", "String", nullable=True),
        Column("born", "Date", nullable=True),
    ),
    indexes=(Index("name"),),
)
