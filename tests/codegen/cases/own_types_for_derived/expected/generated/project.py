# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.ware import bindings as ware_bindings
from generated.ware.model import WARES
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(WARES,),
    bindables=(*ware_bindings.BINDABLES,),
    places=(),
    resolvers=(),
    verbatim=(
        "FloatFilter",
        "StringFilter",
        "WareFilter",
        "WareOrderBy",
    ),
)
