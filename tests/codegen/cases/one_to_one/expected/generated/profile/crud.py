# Code generated from schema/user.graphql. DO NOT EDIT.
"""Read and write `profiles`."""

from generated.profile.model import PROFILES, Profile, ProfileCreate, ProfilePatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class ProfileCrud(Crud[Profile, ProfileCreate, ProfilePatch]):
    """Reads and writes rows of Profile."""

    async def get_by_user_id(self, db: Database, user_id: str) -> Profile | None:
        return await db.get_by(self.table, "user_id", user_id)

    async def get_or_create_by_user_id(self, db: Database, input: ProfileCreate) -> Profile:
        return await db.get_or_create(self.table, input, index="user_id")


crud = ProfileCrud(PROFILES)
