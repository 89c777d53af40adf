# Code generated from schema/house.graphql. DO NOT EDIT.
"""Batched reads of `chairs`."""

from generated.chair.model import CHAIRS, Chair
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def chair_by_id(db: Database) -> Batch[str, Chair | None]:
    return loaders.by_id(db, CHAIRS)


def chairs_by_room_id(db: Database, window: Window) -> Batch[str, list[Chair]]:
    return loaders.by_parent(db, CHAIRS, "room_id", window)
