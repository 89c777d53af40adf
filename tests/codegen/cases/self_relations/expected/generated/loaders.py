# Code generated from schema/member.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.follow.loaders import follow_by_id
from generated.follow.model import Follow
from generated.member.loaders import (
    followers_of_member,
    following_of_member,
    member_by_id,
    member_by_partner_id,
    members_by_leader_id,
)
from generated.member.model import Member
from runtime.database.batches import Batch, LoaderSet
from runtime.database.windows import Window


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def follow_by_id(self) -> Batch[str, Follow | None]:
        return self.shared(follow_by_id)

    @property
    def member_by_id(self) -> Batch[str, Member | None]:
        return self.shared(member_by_id)

    @property
    def member_by_partner_id(self) -> Batch[str, Member | None]:
        return self.shared(member_by_partner_id)

    def members_by_leader_id(self, window: Window) -> Batch[str, list[Member]]:
        return self.shared(members_by_leader_id, window)

    def following_of_member(self, window: Window) -> Batch[str, list[Member]]:
        return self.shared(following_of_member, window)

    def followers_of_member(self, window: Window) -> Batch[str, list[Member]]:
        return self.shared(followers_of_member, window)
