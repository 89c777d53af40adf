# Code generated from schema/post.graphql. DO NOT EDIT.
"""Batched reads of `tags`."""

from generated.tag.model import TAGS, Tag
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def tag_by_id(db: Database) -> Batch[str, Tag | None]:
    return loaders.by_id(db, TAGS)
