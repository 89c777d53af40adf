# Code generated from schema/thing.graphql. DO NOT EDIT.
"""Thing: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Table


class Thing(TypedDict):
    """One row of `things`."""

    id: str
    color: str | None
    size: int


class ThingCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    color: NotRequired[str | None]
    size: int


class ThingPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    color: str | None
    size: int


THINGS: Table[Thing] = Table(
    "things",
    type="Thing",
    columns=(
        Column("id", "ID"),
        Column("color", "String", nullable=True),
        Column("size", "Int"),
    ),
    indexes=(Index("size"),),
)
