# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batched reads of `filters`."""

from generated.filter.model import FILTERS, Filter_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def filter_by_id(db: Database) -> Batch[str, Filter_ | None]:
    return loaders.by_id(db, FILTERS)
