# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Batched reads of `links`."""

from generated.link.model import LINKS, Link
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def link_by_id(db: Database) -> Batch[str, Link | None]:
    return loaders.by_id(db, LINKS)
