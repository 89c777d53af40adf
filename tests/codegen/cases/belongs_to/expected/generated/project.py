# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.person.model import PEOPLE
from generated.pet import bindings as pet_bindings
from generated.pet.model import PETS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        PEOPLE,
        PETS,
    ),
    bindables=(pet_bindings.bind,),
    places=(),
    resolvers=(),
)
