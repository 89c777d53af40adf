# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Batched reads of `odds`."""

from generated.odd.model import ODDS, Odd
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def odd_by_id(db: Database) -> Batch[str, Odd | None]:
    return loaders.by_id(db, ODDS)
