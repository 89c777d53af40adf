# Code generated from schema/house.graphql. DO NOT EDIT.
"""Guest: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table


class Guest(TypedDict):
    """One row of `guests`."""

    id: str
    house_id: str | None


class GuestCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    house_id: NotRequired[str | None]


class GuestPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    house_id: str | None


class GuestUpsert(GuestCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


GUESTS: Table[Guest] = Table(
    "guests",
    type="Guest",
    columns=(
        Column("id", "ID"),
        Column(
            "house_id",
            "ID",
            field="houseId",
            nullable=True,
            references=Reference("houses", "House", on_delete=OnDelete.SET_NULL),
        ),
    ),
    indexes=(Index("house_id"),),
    relations=(ToOne("house", "House", column="house_id"),),
)
