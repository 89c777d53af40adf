# Code generated from schema/log.graphql. DO NOT EDIT.
"""Batched reads of `logs`."""

from generated.log.model import LOGS, Log
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def log_by_id(db: Database) -> Batch[str, Log | None]:
    return loaders.by_id(db, LOGS)
