# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batched reads of `connections`."""

from generated.connection.model import CONNECTIONS, Connection_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def connection_by_id(db: Database) -> Batch[str, Connection_ | None]:
    return loaders.by_id(db, CONNECTIONS)


def connections_by_parent(db: Database, window: Window) -> Batch[str, list[Connection_]]:
    return loaders.by_parent(db, CONNECTIONS, "parent", window)
