# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.link.model import LINKS
from generated.odd import bindings as odd_bindings
from generated.odd import resolve as odd_resolve
from generated.odd.model import ODDS
from generated.quoted.model import QUOTEDS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        LINKS,
        ODDS,
        QUOTEDS,
    ),
    bindables=(odd_bindings.bind,),
    places=(odd_resolve.quoted,),
    resolvers=("resolvers.odd",),
)
