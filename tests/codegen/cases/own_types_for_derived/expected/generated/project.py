# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.shop import resolve as shop_resolve
from generated.ware import bindings as ware_bindings
from generated.ware.model import WARES
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(WARES,),
    bindables=(ware_bindings.bind,),
    places=(
        shop_resolve.page_info_number,
        shop_resolve.ware_connection_sum,
        shop_resolve.ware_edge_rank,
    ),
    resolvers=("resolvers.shop",),
    verbatim=(
        "FloatFilter",
        "StringFilter",
        "WareFilter",
        "WareOrderBy",
    ),
)
