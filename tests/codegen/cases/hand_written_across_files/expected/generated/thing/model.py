# Code generated from schema/b.graphql. DO NOT EDIT.
"""Thing: a stored type."""

from typing import TypedDict

from generated.b.enums import ThingKind
from runtime.database.table import Column, Table


class Thing(TypedDict):
    """One row of `things`."""

    id: str
    kind: ThingKind


class ThingCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    kind: ThingKind


class ThingPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    kind: ThingKind


THINGS: Table[Thing] = Table(
    "things",
    type="Thing",
    columns=(
        Column("id", "ID"),
        Column("kind", "ThingKind", choices=("GOOD",)),
    ),
)
