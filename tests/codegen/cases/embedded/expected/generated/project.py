# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.person import bindings as person_bindings
from generated.person.model import PEOPLE
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(PEOPLE,),
    bindables=(person_bindings.bind,),
    places=(),
    resolvers=(),
    verbatim=(
        "AddressFilter",
        "CountryFilter",
        "FloatFilter",
        "IDFilter",
        "PersonFilter",
        "PersonOrderBy",
        "PhoneFilter",
        "PhoneListFilter",
        "PlaceFilter",
        "PlaceListFilter",
        "StringFilter",
        "StringListFilter",
    ),
)
