# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Read and write `links`."""

from collections.abc import Sequence

from generated.link.model import LINKS, Link, LinkCreate, LinkPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Link | None:
    return await db.get(LINKS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Link]:
    return await db.get_many(LINKS, ids)


async def first(db: Database, filter: Filter | None) -> Link | None:
    return await db.first(LINKS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Link]:
    return await db.page(LINKS, filter, page=page, limit=limit)


async def create(db: Database, values: LinkCreate) -> Link:
    return await db.insert(LINKS, values)


async def create_many(db: Database, values: Sequence[LinkCreate]) -> list[Link]:
    return await db.insert_many(LINKS, values)


async def update(db: Database, id: str, patch: LinkPatch) -> Link:
    return await db.update(LINKS, id, patch)


async def delete(db: Database, id: str) -> Link | None:
    return await db.delete(LINKS, id)
