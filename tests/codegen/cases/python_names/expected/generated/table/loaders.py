# Code generated from schema/class.graphql. DO NOT EDIT.
"""Batched reads of `tables`."""

from generated.table.model import TABLES, Table_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def table_by_id(db: Database) -> Batch[str, Table_ | None]:
    return loaders.by_id(db, TABLES)
