# Code generated from schema/signup.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.member.loaders import member_by_id
from generated.member.model import Member
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def member_by_id(self) -> Batch[str, Member | None]:
        return self.shared(member_by_id)
