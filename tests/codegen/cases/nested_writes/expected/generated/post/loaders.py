# Code generated from schema/post.graphql. DO NOT EDIT.
"""Batched reads of `posts`."""

from generated.post.model import POSTS, Post
from generated.post_tag.model import POST_TAGS
from generated.tag.model import TAGS, Tag
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def post_by_id(db: Database) -> Batch[str, Post | None]:
    return loaders.by_id(db, POSTS)


def tags_of_post(db: Database, window: Window) -> Batch[str, list[Tag]]:
    return loaders.through(db, TAGS, POST_TAGS, ("post_id", "tag_id"), window)
