# Code generated from schema/b.graphql. DO NOT EDIT.
"""Read and write `things`."""

from collections.abc import Sequence

from generated.thing.model import THINGS, Thing, ThingCreate, ThingPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Thing | None:
    return await db.get(THINGS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Thing]:
    return await db.get_many(THINGS, ids)


async def first(db: Database, filter: Filter | None) -> Thing | None:
    return await db.first(THINGS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Thing]:
    return await db.page(THINGS, filter, page=page, limit=limit)


async def create(db: Database, values: ThingCreate) -> Thing:
    return await db.insert(THINGS, values)


async def create_many(db: Database, values: Sequence[ThingCreate]) -> list[Thing]:
    return await db.insert_many(THINGS, values)


async def update(db: Database, id: str, patch: ThingPatch) -> Thing:
    return await db.update(THINGS, id, patch)


async def delete(db: Database, id: str) -> Thing | None:
    return await db.delete(THINGS, id)
