# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.cat import bindings as cat_bindings
from generated.cat.model import CATS
from generated.context import Context
from generated.dog.model import DOGS
from generated.pet import resolve as pet_resolve
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        CATS,
        DOGS,
    ),
    bindables=(cat_bindings.bind,),
    places=(
        pet_resolve.animals,
        pet_resolve.anything,
        pet_resolve.everything,
        pet_resolve.oldest,
        pet_resolve.dog_friend,
    ),
    resolvers=("resolvers.pet",),
    verbatim=(
        "CatFilter",
        "CatOrderBy",
        "IDFilter",
        "IntFilter",
        "StringFilter",
    ),
)
