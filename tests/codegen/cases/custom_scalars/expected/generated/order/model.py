# Code generated from schema/order.graphql. DO NOT EDIT.
"""Order: a stored type."""

from typing import Any, NotRequired, TypedDict

from runtime.database.table import Column, Table


class Order_(TypedDict):
    """One row of `orders`."""

    id: str
    total: Any
    tip: Any | None
    parts: list[Any]
    color: Any


class OrderCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    total: Any
    tip: NotRequired[Any | None]
    parts: NotRequired[list[Any]]
    color: NotRequired[Any]


class OrderPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    total: Any
    tip: Any | None
    parts: list[Any]
    color: Any


class OrderUpsert(OrderCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


ORDERS: Table[Order_] = Table(
    "orders",
    type="Order",
    columns=(
        Column("id", "ID"),
        Column("total", "Money"),
        Column("tip", "Money", nullable=True),
        Column("parts", "Money", many=True, default=[]),
        Column("color", "Color", default="#808080"),
    ),
)
