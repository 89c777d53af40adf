# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batched reads of `log_types`."""

from generated.query_log.model import LOG_TYPES, QueryLog
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def query_log_by_id(db: Database) -> Batch[str, QueryLog | None]:
    return loaders.by_id(db, LOG_TYPES)
