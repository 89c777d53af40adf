# Code generated from schema/member.graphql. DO NOT EDIT.
"""Member: a tree, and a net."""

from typing import NotRequired, TypedDict

from runtime.database.relations import HasOne, Through, ToMany, ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table


class Member(TypedDict):
    """One row of `members`."""

    id: str
    name: str
    leader_id: str | None
    partner_id: str | None


class MemberCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str
    leader_id: NotRequired[str | None]
    partner_id: NotRequired[str | None]


class MemberPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str
    leader_id: str | None
    partner_id: str | None


class MemberUpsert(MemberCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


MEMBERS: Table[Member] = Table(
    "members",
    type="Member",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
        Column(
            "leader_id",
            "ID",
            field="leaderId",
            nullable=True,
            references=Reference("members", "Member", on_delete=OnDelete.SET_NULL),
        ),
        Column(
            "partner_id",
            "ID",
            field="partnerId",
            nullable=True,
            references=Reference("members", "Member"),
        ),
    ),
    indexes=(
        Index("partner_id", unique=True),
        Index("leader_id"),
    ),
    relations=(
        ToOne("leader", "Member", column="leader_id"),
        ToOne("partner", "Member", column="partner_id"),
        HasOne("partnerOf", "Member", column="partner_id", key="partner_of"),
        ToMany("led", "Member", column="leader_id"),
        Through("following", "Member", join="Follow", ours="follower_id", theirs="followed_id"),
        Through("followers", "Member", join="Follow", ours="followed_id", theirs="follower_id"),
    ),
)
