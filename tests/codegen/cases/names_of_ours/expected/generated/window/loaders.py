# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batched reads of `windows`."""

from generated.window.model import WINDOWS, Window_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.connections import Connection
from runtime.database.session import Database
from runtime.database.windows import Window


def window_by_id(db: Database) -> Batch[str, Window_ | None]:
    return loaders.by_id(db, WINDOWS)


def windows_by_crud_id_connection(db: Database, window: Window) -> Batch[str, Connection[Window_]]:
    return loaders.connections_by_parent(db, WINDOWS, "crud_id", window)
