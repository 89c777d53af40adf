# Code generated from schema/message.graphql. DO NOT EDIT.
"""Batched reads of `messages`."""

from generated.message import crud
from generated.message.model import Message
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def message_by_id(db: Database) -> Batch[str, Message | None]:
    async def load(ids: list[str]) -> list[Message | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)


def messages_by_channel_id(db: Database, *, limit: int | None) -> Batch[str, list[Message]]:
    async def load(channel_ids: list[str]) -> list[list[Message]]:
        return await crud.list_by_channel_id(db, channel_ids, limit=limit)

    return Batch(load)


def messages_by_user_id(db: Database, *, limit: int | None) -> Batch[str, list[Message]]:
    async def load(user_ids: list[str]) -> list[list[Message]]:
        return await crud.list_by_user_id(db, user_ids, limit=limit)

    return Batch(load)
