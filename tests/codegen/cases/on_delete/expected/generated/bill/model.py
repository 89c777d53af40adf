# Code generated from schema/house.graphql. DO NOT EDIT.
"""Bill: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table


class Bill(TypedDict):
    """One row of `bills`."""

    id: str
    house_id: str


class BillCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    house_id: str


class BillPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    house_id: str


class BillUpsert(BillCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


BILLS: Table[Bill] = Table(
    "bills",
    type="Bill",
    columns=(
        Column("id", "ID"),
        Column(
            "house_id",
            "ID",
            field="houseId",
            references=Reference("houses", "House", on_delete=OnDelete.RESTRICT),
        ),
    ),
    indexes=(Index("house_id"),),
    relations=(ToOne("house", "House", column="house_id"),),
)
