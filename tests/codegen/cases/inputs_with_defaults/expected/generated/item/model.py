# Code generated from schema/search.graphql. DO NOT EDIT.
"""Item: a stored type."""

from typing import NotRequired, TypedDict

from generated.search.enums import State
from runtime.database.table import Column, Table


class Item(TypedDict):
    """One row of `items`."""

    id: str
    name: str
    state: State


class ItemCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str
    state: NotRequired[State]


class ItemPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str
    state: State


ITEMS: Table[Item] = Table(
    "items",
    type="Item",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
        Column("state", "State", choices=("OPEN", "DONE"), default="OPEN"),
    ),
)
