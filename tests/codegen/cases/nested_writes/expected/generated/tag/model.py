# Code generated from schema/post.graphql. DO NOT EDIT.
"""Tag: a stored type."""

from typing import TypedDict

from runtime.database.table import Column, Index, Table


class Tag(TypedDict):
    """One row of `tags`."""

    id: str
    name: str


class TagCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str


class TagPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str


TAGS: Table[Tag] = Table(
    "tags",
    type="Tag",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
    ),
    indexes=(Index("name", unique=True),),
)
