# Code generated from schema/shop.graphql. DO NOT EDIT.
"""Product: what is sold."""

from typing import TypedDict

from runtime.database.table import Column, Table


class Product(TypedDict):
    """One row of `products`."""

    id: str
    name: str


class ProductCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str


class ProductPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str


PRODUCTS: Table[Product] = Table(
    "products",
    type="Product",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
    ),
)
