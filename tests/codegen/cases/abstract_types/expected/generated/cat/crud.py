# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Read and write `cats`."""

from generated.cat.model import CATS, Cat, CatCreate, CatPatch
from runtime.database.crud import Crud


class CatCrud(Crud[Cat, CatCreate, CatPatch]):
    """Reads and writes rows of Cat."""


crud = CatCrud(CATS)
