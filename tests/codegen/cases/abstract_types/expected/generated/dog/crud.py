# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Read and write `dogs`."""

from generated.dog.model import DOGS, Dog, DogCreate, DogPatch
from runtime.database.crud import Crud


class DogCrud(Crud[Dog, DogCreate, DogPatch]):
    """Reads and writes rows of Dog."""


crud = DogCrud(DOGS)
