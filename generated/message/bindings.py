# Code generated from schema/message.graphql. DO NOT EDIT.
"""The fields that Message's table answers."""

from generated.channel.model import Channel
from generated.context import Info
from generated.message.crud import crud
from generated.message.model import MESSAGES, Message, MessageUpdate
from generated.user.model import User
from runtime.bindings import Bindings
from runtime.database.filters import Filter
from runtime.feeds.change import Changes

bind = Bindings("Message")

bind.query("getMessage", crud.first)
bind.mutation("addMessage", crud.create)


@bind.query("message")
async def query_message(_: object, info: Info, *, id: str) -> Message | None:
    return await info.context.loaders.message_by_id.load(id)


@bind.query("allMessages")
async def query_all_messages(
    _: object, info: Info, *, filter: Filter | None = None, page: int | None, limit: int | None
) -> list[Message]:
    return await crud.page(
        info.context.db, filter, page=page or 0, limit=12 if limit is None else limit
    )


@bind.mutation("updateMessage")
async def mutation_update_message(_: object, info: Info, *, input: MessageUpdate) -> Message:
    return await crud.update(info.context.db, input["id"], input)


@bind.mutation("deleteMessage")
async def mutation_delete_message(_: object, info: Info, *, input: dict[str, str]) -> bool:
    found = await crud.delete(info.context.db, input["id"])
    return found is not None


@bind.subscription("messageChanged")
def subscription_message_changed(
    _: object, info: Info, *, channel_id: str | None = None
) -> Changes[Message]:
    return info.context.feeds.changes(MESSAGES, {"channel_id": channel_id})


@bind.field("user")
async def message_user(row: Message, info: Info) -> User | None:
    return await info.context.loaders.user_by_id.load(row["user_id"])


@bind.field("channel")
async def message_channel(row: Message, info: Info) -> Channel | None:
    return await info.context.loaders.channel_by_id.load(row["channel_id"])
