# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batched reads of `batches`."""

from generated.batch.model import BATCHES, Batch_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def batch_by_id(db: Database) -> Batch[str, Batch_ | None]:
    return loaders.by_id(db, BATCHES)
