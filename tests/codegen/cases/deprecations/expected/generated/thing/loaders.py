# Code generated from schema/thing.graphql. DO NOT EDIT.
"""Batched reads of `things`."""

from generated.thing.model import THINGS, Thing
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def thing_by_id(db: Database) -> Batch[str, Thing | None]:
    return loaders.by_id(db, THINGS)
