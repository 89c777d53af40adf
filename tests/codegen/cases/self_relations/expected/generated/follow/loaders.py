# Code generated from schema/member.graphql. DO NOT EDIT.
"""Batched reads of `follows`."""

from generated.follow.model import FOLLOWS, Follow
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def follow_by_id(db: Database) -> Batch[str, Follow | None]:
    return loaders.by_id(db, FOLLOWS)
