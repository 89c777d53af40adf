# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.order import bindings as order_bindings
from generated.order import resolve as order_resolve
from generated.order.model import ORDERS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(ORDERS,),
    bindables=(order_bindings.bind,),
    places=(
        order_resolve.convert,
        order_resolve.color_codec,
        order_resolve.money_codec,
    ),
    resolvers=("resolvers.order",),
    verbatim=(
        "ColorFilter",
        "IDFilter",
        "MoneyFilter",
        "MoneyListFilter",
        "OrderFilter",
        "OrderOrderBy",
    ),
)
