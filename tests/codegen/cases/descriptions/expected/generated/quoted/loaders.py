# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Batched reads of `quoteds`."""

from generated.quoted.model import QUOTEDS, Quoted
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def quoted_by_id(db: Database) -> Batch[str, Quoted | None]:
    return loaders.by_id(db, QUOTEDS)
