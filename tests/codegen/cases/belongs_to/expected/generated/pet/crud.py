# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Read and write `pets`."""

from generated.pet.model import PETS, Pet, PetCreate, PetPatch
from runtime.database.crud import Crud


class PetCrud(Crud[Pet, PetCreate, PetPatch]):
    """Reads and writes rows of Pet."""


crud = PetCrud(PETS)
