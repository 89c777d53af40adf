# Code generated from schema/post.graphql. DO NOT EDIT.
"""Batched reads of `authors`."""

from generated.author.model import AUTHORS, Author
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def author_by_id(db: Database) -> Batch[str, Author | None]:
    return loaders.by_id(db, AUTHORS)
