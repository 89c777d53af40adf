# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batched reads of `tables`."""

from generated.column.model import COLUMNS, Column_
from generated.table.model import TABLES, Table_
from generated.through.model import THROUGHS
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def table_by_id(db: Database) -> Batch[str, Table_ | None]:
    return loaders.by_id(db, TABLES)


def table_by_crud_id(db: Database) -> Batch[str, Table_ | None]:
    return loaders.one_by_parent(db, TABLES, "crud_id")


def columns_of_table(db: Database, window: Window) -> Batch[str, list[Column_]]:
    return loaders.through(db, COLUMNS, THROUGHS, ("table_id", "column_id"), window)
