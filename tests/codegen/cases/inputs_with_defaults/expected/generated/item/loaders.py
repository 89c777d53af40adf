# Code generated from schema/search.graphql. DO NOT EDIT.
"""Batched reads of `items`."""

from generated.item.model import ITEMS, Item
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def item_by_id(db: Database) -> Batch[str, Item | None]:
    return loaders.by_id(db, ITEMS)
