# Code generated from schema/post.graphql. DO NOT EDIT.
"""Author: a stored type."""

from typing import TypedDict

from runtime.database.table import Column, Table


class Author(TypedDict):
    """One row of `authors`."""

    id: str
    name: str


class AuthorCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str


class AuthorPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str


AUTHORS: Table[Author] = Table(
    "authors",
    type="Author",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
    ),
)
