# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.product import bindings as product_bindings
from generated.product.model import PRODUCTS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(PRODUCTS,),
    bindables=(product_bindings.bind,),
    places=(),
    resolvers=(),
    verbatim=(
        "AddressFilter",
        "AddressListFilter",
        "FloatFilter",
        "IDFilter",
        "MakerFilter",
        "ProductFilter",
        "ProductOrderBy",
        "StringFilter",
    ),
)
