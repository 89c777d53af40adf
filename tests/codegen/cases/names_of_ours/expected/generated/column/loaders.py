# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batched reads of `columns`."""

from generated.column.model import COLUMNS, Column_
from generated.table.model import TABLES, Table_
from generated.through.model import THROUGHS
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def column_by_id(db: Database) -> Batch[str, Column_ | None]:
    return loaders.by_id(db, COLUMNS)


def tables_of_column(db: Database, window: Window) -> Batch[str, list[Table_]]:
    return loaders.through(db, TABLES, THROUGHS, ("column_id", "table_id"), window)
