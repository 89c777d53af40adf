# Code generated from schema/message.graphql. DO NOT EDIT.
"""Read and write `messages`."""

from collections.abc import Sequence

from generated.message.model import MESSAGES, Message, MessageCreate, MessagePatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Message | None:
    return await db.get(MESSAGES, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Message]:
    return await db.get_many(MESSAGES, ids)


async def first(db: Database, filter: Filter | None) -> Message | None:
    return await db.first(MESSAGES, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Message]:
    return await db.page(MESSAGES, filter, page=page, limit=limit)


async def list_by_channel_id(
    db: Database, channel_ids: Sequence[str], *, limit: int | None = None
) -> list[list[Message]]:
    return await db.children(
        MESSAGES, channel_ids, index="channel_id_created_at", limit=limit, descending=True
    )


async def list_by_user_id(
    db: Database, user_ids: Sequence[str], *, limit: int | None = None
) -> list[list[Message]]:
    return await db.children(
        MESSAGES, user_ids, index="user_id_created_at", limit=limit, descending=True
    )


async def create(db: Database, values: MessageCreate) -> Message:
    return await db.insert(MESSAGES, values)


async def create_many(db: Database, values: Sequence[MessageCreate]) -> list[Message]:
    return await db.insert_many(MESSAGES, values)


async def update(db: Database, id: str, patch: MessagePatch) -> Message:
    return await db.update(MESSAGES, id, patch)


async def delete(db: Database, id: str) -> Message | None:
    return await db.delete(MESSAGES, id)
