# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.a import resolve as a_resolve
from generated.b import resolve as b_resolve
from generated.context import Context
from generated.thing.model import THINGS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(THINGS,),
    bindables=(),
    places=(
        a_resolve.a,
        b_resolve.b,
    ),
    resolvers=(
        "resolvers.a",
        "resolvers.b",
    ),
)
