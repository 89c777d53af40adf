# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.thing import bindings as thing_bindings
from generated.thing import resolve as thing_resolve
from generated.thing.model import THINGS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(THINGS,),
    bindables=(thing_bindings.bind,),
    places=(
        thing_resolve.ancient,
        thing_resolve.write,
    ),
    resolvers=("resolvers.thing",),
    verbatim=(
        "IDFilter",
        "StateFilter",
        "StringFilter",
        "ThingFilter",
        "ThingOrderBy",
    ),
)
