# Code generated from schema/shop.graphql. DO NOT EDIT.
"""Ware: what the schema defines itself is taken in place of what would be derived."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Table


class Ware(TypedDict):
    """One row of `wares`."""

    id: str
    name: str
    price: float
    stock: int


class WareCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str
    price: float
    stock: NotRequired[int]


class WarePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str
    price: float
    stock: int


class WareUpsert(WareCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


WARES: Table[Ware] = Table(
    "wares",
    type="Ware",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
        Column("price", "Float"),
        Column("stock", "Int", default=0),
    ),
    indexes=(Index("name", unique=True),),
)
