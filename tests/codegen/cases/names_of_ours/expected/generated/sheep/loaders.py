# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batched reads of `sheep`."""

from generated.sheep.model import SHEEP, Sheep
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def sheep_by_id(db: Database) -> Batch[str, Sheep | None]:
    return loaders.by_id(db, SHEEP)


def sheep_list_by_batch_id(db: Database, window: Window) -> Batch[str, list[Sheep]]:
    return loaders.by_parent(db, SHEEP, "batch_id", window)
