# Code generated from schema/class.graphql. DO NOT EDIT.
"""Batched reads of `nones`."""

from generated.none.model import NONES, None_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def none_by_id(db: Database) -> Batch[str, None_ | None]:
    return loaders.by_id(db, NONES)
