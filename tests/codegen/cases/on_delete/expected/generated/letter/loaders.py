# Code generated from schema/house.graphql. DO NOT EDIT.
"""Batched reads of `letters`."""

from generated.letter.model import LETTERS, Letter
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def letter_by_id(db: Database) -> Batch[str, Letter | None]:
    return loaders.by_id(db, LETTERS)


def letters_by_house_id(db: Database, window: Window) -> Batch[str, list[Letter]]:
    return loaders.by_parent(db, LETTERS, "house_id", window)
