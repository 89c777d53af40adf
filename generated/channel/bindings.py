# Code generated from schema/channel.graphql. DO NOT EDIT.
"""The fields that Channel's table answers."""

from generated.channel.crud import crud
from generated.channel.model import CHANNELS, Channel, ChannelUpdate
from generated.context import Info
from generated.message.model import Message
from runtime.bindings import Bindings
from runtime.database.filters import Filter
from runtime.database.windows import Window

bind = Bindings("Channel")

bind.query("getChannel", crud.first)
bind.mutation("addChannel", crud.create)
bind.mutation("getOrCreateChannel", crud.get_or_create_by_name)
bind.subscription("channelChanged", CHANNELS)


@bind.query("channel")
async def query_channel(_: object, info: Info, *, id: str) -> Channel | None:
    return await info.context.loaders.channel_by_id.load(id)


@bind.query("allChannels")
async def query_all_channels(
    _: object, info: Info, *, filter: Filter | None = None, page: int | None, limit: int | None
) -> list[Channel]:
    return await crud.page(
        info.context.db, filter, page=page or 0, limit=12 if limit is None else limit
    )


@bind.mutation("bulkChannel")
async def mutation_bulk_channel(_: object, info: Info, *, names: list[str]) -> list[Channel]:
    return await crud.create_many(info.context.db, [{"name": value} for value in names])


@bind.mutation("updateChannel")
async def mutation_update_channel(_: object, info: Info, *, input: ChannelUpdate) -> Channel:
    return await crud.update(info.context.db, input["id"], input)


@bind.mutation("deleteChannel")
async def mutation_delete_channel(_: object, info: Info, *, input: dict[str, str]) -> bool:
    found = await crud.delete(info.context.db, input["id"])
    return found is not None


@bind.field("messages")
async def channel_messages(row: Channel, info: Info, *, limit: int | None) -> list[Message]:
    loader = info.context.loaders.messages_by_channel_id(
        Window(limit=12 if limit is None else limit)
    )
    return await loader.load(row["id"])
