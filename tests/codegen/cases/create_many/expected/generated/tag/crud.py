# Code generated from schema/tag.graphql. DO NOT EDIT.
"""Read and write `tags`."""

from collections.abc import Sequence

from generated.tag.model import TAGS, Tag, TagCreate, TagPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Tag | None:
    return await db.get(TAGS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Tag]:
    return await db.get_many(TAGS, ids)


async def get_by_name(db: Database, name: str) -> Tag | None:
    return await db.get_by(TAGS, "name", name)


async def first(db: Database, filter: Filter | None) -> Tag | None:
    return await db.first(TAGS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Tag]:
    return await db.page(TAGS, filter, page=page, limit=limit)


async def create(db: Database, values: TagCreate) -> Tag:
    return await db.insert(TAGS, values)


async def create_many(db: Database, values: Sequence[TagCreate]) -> list[Tag]:
    return await db.insert_many(TAGS, values)


async def get_or_create_by_name(db: Database, values: TagCreate) -> Tag:
    return await db.get_or_create(TAGS, values, index="name")


async def update(db: Database, id: str, patch: TagPatch) -> Tag:
    return await db.update(TAGS, id, patch)


async def delete(db: Database, id: str) -> Tag | None:
    return await db.delete(TAGS, id)
