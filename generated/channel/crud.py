# Code generated from schema/channel.graphql. DO NOT EDIT.
"""Read and write `channels`."""

from generated.channel.model import CHANNELS, Channel, ChannelCreate, ChannelPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class ChannelCrud(Crud[Channel, ChannelCreate, ChannelPatch]):
    """Reads and writes rows of Channel."""

    async def get_by_name(self, db: Database, name: str) -> Channel | None:
        return await db.get_by(self.table, "name", name)

    async def get_or_create_by_name(self, db: Database, input: ChannelCreate) -> Channel:
        return await db.get_or_create(self.table, input, index="name")


crud = ChannelCrud(CHANNELS)
