# Code generated from schema/thing.graphql. DO NOT EDIT.
"""Read and write `things`."""

from generated.thing.model import THINGS, Thing, ThingCreate, ThingPatch
from runtime.database.crud import Crud


class ThingCrud(Crud[Thing, ThingCreate, ThingPatch]):
    """Reads and writes rows of Thing."""


crud = ThingCrud(THINGS)
