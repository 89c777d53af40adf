# Code generated from schema/signup.graphql. DO NOT EDIT.
"""Read and write `members`."""

from generated.member.model import MEMBERS, Member, MemberCreate, MemberPatch
from runtime.database.crud import Crud


class MemberCrud(Crud[Member, MemberCreate, MemberPatch]):
    """Reads and writes rows of Member."""


crud = MemberCrud(MEMBERS)
