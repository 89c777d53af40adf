# Code generated from schema/house.graphql. DO NOT EDIT.
"""House: what becomes of those that refer to a house is said on either side."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToMany
from runtime.database.table import Column, Table


class House(TypedDict):
    """One row of `houses`."""

    id: str
    name: str


class HouseCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str


class HousePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str


class HouseUpsert(HouseCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


HOUSES: Table[House] = Table(
    "houses",
    type="House",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
    ),
    relations=(
        ToMany("rooms", "Room", column="house_id"),
        ToMany("guests", "Guest", column="house_id"),
        ToMany("bills", "Bill", column="house_id"),
        ToMany("letters", "Letter", column="house_id"),
    ),
)
