# Code generated from schema/house.graphql. DO NOT EDIT.
"""Read and write `guests`."""

from generated.guest.model import GUESTS, Guest, GuestCreate, GuestPatch
from runtime.database.crud import Crud


class GuestCrud(Crud[Guest, GuestCreate, GuestPatch]):
    """Reads and writes rows of Guest."""


crud = GuestCrud(GUESTS)
