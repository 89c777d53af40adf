# Code generated from schema/house.graphql. DO NOT EDIT.
"""Chair: goes with its room, and so with the house."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table


class Chair(TypedDict):
    """One row of `chairs`."""

    id: str
    room_id: str


class ChairCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    room_id: str


class ChairPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    room_id: str


class ChairUpsert(ChairCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


CHAIRS: Table[Chair] = Table(
    "chairs",
    type="Chair",
    columns=(
        Column("id", "ID"),
        Column(
            "room_id",
            "ID",
            field="roomId",
            references=Reference("rooms", "Room", on_delete=OnDelete.CASCADE),
        ),
    ),
    indexes=(Index("room_id"),),
    relations=(ToOne("room", "Room", column="room_id"),),
)
