# Code generated from schema/house.graphql. DO NOT EDIT.
"""Read and write `houses`."""

from generated.house.model import HOUSES, House, HouseCreate, HousePatch
from runtime.database.crud import Crud


class HouseCrud(Crud[House, HouseCreate, HousePatch]):
    """Reads and writes rows of House."""


crud = HouseCrud(HOUSES)
