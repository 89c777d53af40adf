# Code generated from schema/person.graphql. DO NOT EDIT.
"""Read and write `sheep`."""

from generated.sheep.model import FLOCK, Sheep, SheepCreate, SheepPatch
from runtime.database.crud import Crud


class SheepCrud(Crud[Sheep, SheepCreate, SheepPatch]):
    """Reads and writes rows of Sheep."""


crud = SheepCrud(FLOCK)
