# Code generated from schema/product.graphql. DO NOT EDIT.
"""Product: was called Article; its table is renamed."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Table


class Product(TypedDict):
    """One row of `products`."""

    id: str
    title: str
    unit_price: float


class ProductCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    title: str
    unit_price: float


class ProductPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    title: str
    unit_price: float


class ProductUpsert(ProductCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


PRODUCTS: Table[Product] = Table(
    "products",
    type="Product",
    columns=(
        Column("id", "ID"),
        Column("title", "String", renamed_from="headline"),
        Column("unit_price", "Float", field="unitPrice", renamed_from="price"),
    ),
    renamed_from="articles",
)
