# Code generated from schema/page.graphql. DO NOT EDIT.
"""Batched reads of `pages`."""

from generated.page.model import PAGES, Page
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def page_by_id(db: Database) -> Batch[str, Page | None]:
    return loaders.by_id(db, PAGES)
