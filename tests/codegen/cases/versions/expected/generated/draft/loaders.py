# Code generated from schema/page.graphql. DO NOT EDIT.
"""Batched reads of `drafts`."""

from generated.draft.model import DRAFTS, Draft
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def draft_by_id(db: Database) -> Batch[str, Draft | None]:
    return loaders.by_id(db, DRAFTS)
