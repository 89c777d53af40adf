# Code generated from schema/user.graphql. DO NOT EDIT.
"""Batched reads of `users`."""

from generated.user.model import USERS, User
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def user_by_id(db: Database) -> Batch[str, User | None]:
    return loaders.by_id(db, USERS)
