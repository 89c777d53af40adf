# Code generated from schema/channel.graphql. DO NOT EDIT.
"""Read and write `channels`."""

from collections.abc import Sequence

from generated.channel.model import CHANNELS, Channel, ChannelCreate, ChannelPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Channel | None:
    return await db.get(CHANNELS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Channel]:
    return await db.get_many(CHANNELS, ids)


async def get_by_name(db: Database, name: str) -> Channel | None:
    return await db.get_by(CHANNELS, "name", name)


async def first(db: Database, filter: Filter | None) -> Channel | None:
    return await db.first(CHANNELS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Channel]:
    return await db.page(CHANNELS, filter, page=page, limit=limit)


async def create(db: Database, values: ChannelCreate) -> Channel:
    return await db.insert(CHANNELS, values)


async def create_many(db: Database, values: Sequence[ChannelCreate]) -> list[Channel]:
    return await db.insert_many(CHANNELS, values)


async def get_or_create_by_name(db: Database, values: ChannelCreate) -> Channel:
    return await db.get_or_create(CHANNELS, values, index="name")


async def update(db: Database, id: str, patch: ChannelPatch) -> Channel:
    return await db.update(CHANNELS, id, patch)


async def delete(db: Database, id: str) -> Channel | None:
    return await db.delete(CHANNELS, id)
