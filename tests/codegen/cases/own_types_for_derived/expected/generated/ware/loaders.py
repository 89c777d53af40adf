# Code generated from schema/shop.graphql. DO NOT EDIT.
"""Batched reads of `wares`."""

from generated.ware.model import WARES, Ware
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def ware_by_id(db: Database) -> Batch[str, Ware | None]:
    return loaders.by_id(db, WARES)
