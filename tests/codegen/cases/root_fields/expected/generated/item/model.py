# Code generated from schema/item.graphql. DO NOT EDIT.
"""Item: a stored type."""

from datetime import datetime
from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Order, Table
from runtime.database.values import NOW


class Item(TypedDict):
    """One row of `items`."""

    id: str
    name: str
    price: int
    note: str | None
    created_at: datetime


class ItemCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str
    price: int
    note: NotRequired[str | None]


class ItemPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str
    price: int
    note: str | None


class ItemUpdate(ItemPatch):
    """A patch with the id of the row that it changes."""

    id: str


ITEMS: Table[Item] = Table(
    "items",
    type="Item",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
        Column("price", "Int"),
        Column("note", "String", nullable=True),
        Column("created_at", "DateTime", field="createdAt", default=NOW),
    ),
    indexes=(
        Index("created_at"),
        Index("name", unique=True),
    ),
    order=Order("created_at", descending=True),
)
