# Code generated from schema/house.graphql. DO NOT EDIT.
"""Room: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToMany, ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table


class Room(TypedDict):
    """One row of `rooms`."""

    id: str
    house_id: str


class RoomCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    house_id: str


class RoomPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    house_id: str


class RoomUpsert(RoomCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


ROOMS: Table[Room] = Table(
    "rooms",
    type="Room",
    columns=(
        Column("id", "ID"),
        Column(
            "house_id",
            "ID",
            field="houseId",
            references=Reference("houses", "House", on_delete=OnDelete.CASCADE),
        ),
    ),
    indexes=(Index("house_id"),),
    relations=(
        ToOne("house", "House", column="house_id"),
        ToMany("chairs", "Chair", column="room_id"),
    ),
)
