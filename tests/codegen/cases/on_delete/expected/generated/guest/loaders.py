# Code generated from schema/house.graphql. DO NOT EDIT.
"""Batched reads of `guests`."""

from generated.guest.model import GUESTS, Guest
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def guest_by_id(db: Database) -> Batch[str, Guest | None]:
    return loaders.by_id(db, GUESTS)


def guests_by_house_id(db: Database, window: Window) -> Batch[str, list[Guest]]:
    return loaders.by_parent(db, GUESTS, "house_id", window)
