# Code generated from schema/task.graphql. DO NOT EDIT.
"""Tag: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Table


class Tag(TypedDict):
    """One row of `tags`."""

    id: str
    name: str
    colour: str | None
    list_id: str


class TagCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str
    colour: NotRequired[str | None]
    list_id: str


class TagPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str
    colour: str | None
    list_id: str


TAGS: Table[Tag] = Table(
    "tags",
    type="Tag",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
        Column("colour", "String", nullable=True),
        Column("list_id", "ID", field="listId"),
    ),
)
