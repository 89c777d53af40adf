# Code generated from schema/post.graphql. DO NOT EDIT.
"""Batched reads of `summaries`."""

from generated.summary.model import SUMMARIES, Summary
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def summary_by_id(db: Database) -> Batch[str, Summary | None]:
    return loaders.by_id(db, SUMMARIES)


def summary_by_post_id(db: Database) -> Batch[str, Summary | None]:
    return loaders.one_by_parent(db, SUMMARIES, "post_id")
