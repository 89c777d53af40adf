# Code generated from schema/post.graphql. DO NOT EDIT.
"""Batched reads of `comments`."""

from generated.comment.model import COMMENTS, Comment
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def comment_by_id(db: Database) -> Batch[str, Comment | None]:
    return loaders.by_id(db, COMMENTS)


def comments_by_post_id(db: Database, window: Window) -> Batch[str, list[Comment]]:
    return loaders.by_parent(db, COMMENTS, "post_id", window)
