# Code generated from schema/post.graphql. DO NOT EDIT.
"""Batched reads of `posts`."""

from generated.post.model import POSTS, Post
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def post_by_id(db: Database) -> Batch[str, Post | None]:
    return loaders.by_id(db, POSTS)


def posts_by_author_id(db: Database, window: Window) -> Batch[str, list[Post]]:
    return loaders.by_parent(db, POSTS, "author_id", window)
