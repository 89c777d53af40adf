# Code generated from schema/product.graphql. DO NOT EDIT.
"""Product: was called Article; its table is renamed."""

from typing import NotRequired, TypedDict

from generated.product.types import Address, Maker
from runtime.database.constraints import Length
from runtime.database.table import Column, Table


class Product(TypedDict):
    """One row of `products`."""

    id: str
    title: str
    unit_price: float
    maker: Maker | None
    offices: list[Address]


class ProductCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    title: str
    unit_price: float
    maker: NotRequired[Maker | None]
    offices: NotRequired[list[Address]]


class ProductPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    title: str
    unit_price: float
    maker: Maker | None
    offices: list[Address]


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
        Column(
            "maker",
            "Maker",
            nullable=True,
            renamed_from="company",
            fields=(
                Column("name", "String"),
                Column(
                    "seat",
                    "Address",
                    nullable=True,
                    fields=(
                        Column("street", "String"),
                        Column(
                            "post_code",
                            "String",
                            field="postCode",
                            renamed_from="zip",
                            constraints=(Length(min=1),),
                        ),
                    ),
                ),
            ),
        ),
        Column(
            "offices",
            "Address",
            many=True,
            default=[],
            fields=(
                Column("street", "String"),
                Column(
                    "post_code",
                    "String",
                    field="postCode",
                    renamed_from="zip",
                    constraints=(Length(min=1),),
                ),
            ),
        ),
    ),
    renamed_from="articles",
)
