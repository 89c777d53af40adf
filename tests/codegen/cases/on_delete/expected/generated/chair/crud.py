# Code generated from schema/house.graphql. DO NOT EDIT.
"""Read and write `chairs`."""

from generated.chair.model import CHAIRS, Chair, ChairCreate, ChairPatch
from runtime.database.crud import Crud


class ChairCrud(Crud[Chair, ChairCreate, ChairPatch]):
    """Reads and writes rows of Chair."""


crud = ChairCrud(CHAIRS)
