# Code generated from schema/city.graphql. DO NOT EDIT.
"""City: read, counted and made; never changed, never deleted."""

from typing import TypedDict

from runtime.database.table import Column, Index, Table


class City(TypedDict):
    """One row of `cities`."""

    id: str
    name: str


class CityCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str


class CityPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str


CITIES: Table[City] = Table(
    "cities",
    type="City",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
    ),
    indexes=(Index("name", unique=True),),
)
