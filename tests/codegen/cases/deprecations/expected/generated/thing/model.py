# Code generated from schema/thing.graphql. DO NOT EDIT.
"""Thing: a stored type."""

from typing import NotRequired, TypedDict

from generated.thing.enums import State
from runtime.database.table import Column, Table


class Thing(TypedDict):
    """One row of `things`."""

    id: str
    name: str
    old_name: str | None
    state: State


class ThingCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str
    old_name: NotRequired[str | None]
    state: NotRequired[State]


class ThingPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str
    old_name: str | None
    state: State


class ThingUpsert(ThingCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


THINGS: Table[Thing] = Table(
    "things",
    type="Thing",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
        Column("old_name", "String", field="oldName", nullable=True),
        Column("state", "State", choices=("NEW", "STALE"), default="NEW"),
    ),
)
