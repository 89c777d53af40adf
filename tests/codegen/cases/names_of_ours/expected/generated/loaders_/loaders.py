# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batched reads of `loaders`."""

from generated.loaders_.model import LOADERS, Loaders_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def loaders_by_id(db: Database) -> Batch[str, Loaders_ | None]:
    return loaders.by_id(db, LOADERS)
