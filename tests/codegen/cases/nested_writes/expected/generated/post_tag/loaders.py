# Code generated from schema/post.graphql. DO NOT EDIT.
"""Batched reads of `post_tags`."""

from generated.post_tag.model import POST_TAGS, PostTag
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def post_tag_by_id(db: Database) -> Batch[str, PostTag | None]:
    return loaders.by_id(db, POST_TAGS)
