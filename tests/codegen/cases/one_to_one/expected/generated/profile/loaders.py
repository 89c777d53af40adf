# Code generated from schema/user.graphql. DO NOT EDIT.
"""Batched reads of `profiles`."""

from generated.profile.model import PROFILES, Profile
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def profile_by_id(db: Database) -> Batch[str, Profile | None]:
    return loaders.by_id(db, PROFILES)


def profile_by_user_id(db: Database) -> Batch[str, Profile | None]:
    return loaders.one_by_parent(db, PROFILES, "user_id")
