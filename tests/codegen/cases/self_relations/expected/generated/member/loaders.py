# Code generated from schema/member.graphql. DO NOT EDIT.
"""Batched reads of `members`."""

from generated.follow.model import FOLLOWS
from generated.member.model import MEMBERS, Member
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def member_by_id(db: Database) -> Batch[str, Member | None]:
    return loaders.by_id(db, MEMBERS)


def member_by_partner_id(db: Database) -> Batch[str, Member | None]:
    return loaders.one_by_parent(db, MEMBERS, "partner_id")


def members_by_leader_id(db: Database, window: Window) -> Batch[str, list[Member]]:
    return loaders.by_parent(db, MEMBERS, "leader_id", window)


def following_of_member(db: Database, window: Window) -> Batch[str, list[Member]]:
    return loaders.through(db, MEMBERS, FOLLOWS, ("follower_id", "followed_id"), window)


def followers_of_member(db: Database, window: Window) -> Batch[str, list[Member]]:
    return loaders.through(db, MEMBERS, FOLLOWS, ("followed_id", "follower_id"), window)
