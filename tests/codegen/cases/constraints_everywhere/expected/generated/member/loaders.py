# Code generated from schema/signup.graphql. DO NOT EDIT.
"""Batched reads of `members`."""

from generated.member.model import MEMBERS, Member
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def member_by_id(db: Database) -> Batch[str, Member | None]:
    return loaders.by_id(db, MEMBERS)
