# Code generated from schema/member.graphql. DO NOT EDIT.
"""Read and write `follows`."""

from generated.follow.model import FOLLOWS, Follow, FollowCreate, FollowPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class FollowCrud(Crud[Follow, FollowCreate, FollowPatch]):
    """Reads and writes rows of Follow."""

    async def get_by_follower_id_and_followed_id(
        self, db: Database, follower_id: str, followed_id: str
    ) -> Follow | None:
        return await db.get_by(self.table, "follower_id_followed_id", [follower_id, followed_id])

    async def get_or_create_by_follower_id_and_followed_id(
        self, db: Database, input: FollowCreate
    ) -> Follow:
        return await db.get_or_create(self.table, input, index="follower_id_followed_id")


crud = FollowCrud(FOLLOWS)
