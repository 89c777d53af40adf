# Code generated from schema/house.graphql. DO NOT EDIT.
"""Batched reads of `rooms`."""

from generated.room.model import ROOMS, Room
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def room_by_id(db: Database) -> Batch[str, Room | None]:
    return loaders.by_id(db, ROOMS)


def rooms_by_house_id(db: Database, window: Window) -> Batch[str, list[Room]]:
    return loaders.by_parent(db, ROOMS, "house_id", window)
