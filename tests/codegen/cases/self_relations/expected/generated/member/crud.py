# Code generated from schema/member.graphql. DO NOT EDIT.
"""Read and write `members`."""

from generated.member.model import MEMBERS, Member, MemberCreate, MemberPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class MemberCrud(Crud[Member, MemberCreate, MemberPatch]):
    """Reads and writes rows of Member."""

    async def get_by_partner_id(self, db: Database, partner_id: str | None) -> Member | None:
        return await db.get_by(self.table, "partner_id", partner_id)

    async def get_or_create_by_partner_id(self, db: Database, input: MemberCreate) -> Member:
        return await db.get_or_create(self.table, input, index="partner_id")


crud = MemberCrud(MEMBERS)
