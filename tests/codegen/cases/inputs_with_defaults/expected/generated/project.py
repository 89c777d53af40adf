# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.item import bindings as item_bindings
from generated.item.model import ITEMS
from generated.search import resolve as search_resolve
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(ITEMS,),
    bindables=(item_bindings.bind,),
    places=(search_resolve.search,),
    resolvers=("resolvers.search",),
    names={
        ("RangeInput", "from"): "from_",
    },
    verbatim=(
        "IDFilter",
        "ItemFilter",
        "ItemOrderBy",
        "StateFilter",
        "StringFilter",
    ),
)
