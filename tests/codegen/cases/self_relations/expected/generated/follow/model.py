# Code generated from schema/member.graphql. DO NOT EDIT.
"""Follow: joins one Member and one Member."""

from typing import TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table


class Follow(TypedDict):
    """One row of `follows`."""

    id: str
    follower_id: str
    followed_id: str


class FollowCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    follower_id: str
    followed_id: str


class FollowPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    follower_id: str
    followed_id: str


FOLLOWS: Table[Follow] = Table(
    "follows",
    type="Follow",
    columns=(
        Column("id", "ID"),
        Column(
            "follower_id",
            "ID",
            field="followerId",
            references=Reference("members", "Member", on_delete=OnDelete.CASCADE),
        ),
        Column(
            "followed_id",
            "ID",
            field="followedId",
            references=Reference("members", "Member", on_delete=OnDelete.CASCADE),
        ),
    ),
    indexes=(
        Index("followed_id"),
        Index("follower_id", "followed_id", unique=True),
    ),
    relations=(
        ToOne("follower", "Member", column="follower_id"),
        ToOne("followed", "Member", column="followed_id"),
    ),
)
