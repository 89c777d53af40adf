# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.product import bindings as product_bindings
from generated.product.model import PRODUCTS
from generated.shop import resolve as shop_resolve
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(PRODUCTS,),
    bindables=(product_bindings.bind,),
    places=(
        shop_resolve.search,
        shop_resolve.node,
        shop_resolve.now,
        shop_resolve.settings,
        shop_resolve.sync,
        shop_resolve.statistics,
        shop_resolve.restock,
        shop_resolve.ping,
        shop_resolve.mutation_sync,
        shop_resolve.product_sold,
        shop_resolve.subscription_sync,
        shop_resolve.product_price,
        shop_resolve.product_stock,
        shop_resolve.statistics_sold,
        shop_resolve.stock_products,
        shop_resolve.money_codec,
    ),
    resolvers=(
        "resolvers.shop",
        "resolvers.feeds.shop",
    ),
    names={
        ("Range", "from"): "from_",
    },
)
