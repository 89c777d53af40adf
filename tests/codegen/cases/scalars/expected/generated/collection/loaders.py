# Code generated from schema/everything.graphql. DO NOT EDIT.
"""Batched reads of `collections`."""

from generated.collection.model import COLLECTIONS, Collection
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def collection_by_id(db: Database) -> Batch[str, Collection | None]:
    return loaders.by_id(db, COLLECTIONS)
