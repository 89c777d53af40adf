# Code generated from schema/house.graphql. DO NOT EDIT.
"""Read and write `rooms`."""

from generated.room.model import ROOMS, Room, RoomCreate, RoomPatch
from runtime.database.crud import Crud


class RoomCrud(Crud[Room, RoomCreate, RoomPatch]):
    """Reads and writes rows of Room."""


crud = RoomCrud(ROOMS)
