# Code generated from schema/person.graphql. DO NOT EDIT.
"""Batched reads of `sheep`."""

from generated.sheep.model import FLOCK, Sheep
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def sheep_by_id(db: Database) -> Batch[str, Sheep | None]:
    return loaders.by_id(db, FLOCK)
