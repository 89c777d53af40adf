# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.octopus import bindings as octopus_bindings
from generated.octopus.model import OCTOPODES
from generated.person import bindings as person_bindings
from generated.person.model import PEOPLE
from generated.sheep import bindings as sheep_bindings
from generated.sheep.model import FLOCK
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        OCTOPODES,
        PEOPLE,
        FLOCK,
    ),
    bindables=(
        octopus_bindings.bind,
        person_bindings.bind,
        sheep_bindings.bind,
    ),
    places=(),
    resolvers=(),
    verbatim=(
        "IDFilter",
        "IntFilter",
        "OctopusFilter",
        "OctopusOrderBy",
        "PersonFilter",
        "PersonOrderBy",
        "SheepFilter",
        "SheepOrderBy",
        "StringFilter",
    ),
)
