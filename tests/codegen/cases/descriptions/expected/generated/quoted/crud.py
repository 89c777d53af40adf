# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Read and write `quoteds`."""

from collections.abc import Sequence

from generated.quoted.model import QUOTEDS, Quoted, QuotedCreate, QuotedPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Quoted | None:
    return await db.get(QUOTEDS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Quoted]:
    return await db.get_many(QUOTEDS, ids)


async def first(db: Database, filter: Filter | None) -> Quoted | None:
    return await db.first(QUOTEDS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Quoted]:
    return await db.page(QUOTEDS, filter, page=page, limit=limit)


async def create(db: Database, values: QuotedCreate) -> Quoted:
    return await db.insert(QUOTEDS, values)


async def create_many(db: Database, values: Sequence[QuotedCreate]) -> list[Quoted]:
    return await db.insert_many(QUOTEDS, values)


async def update(db: Database, id: str, patch: QuotedPatch) -> Quoted:
    return await db.update(QUOTEDS, id, patch)


async def delete(db: Database, id: str) -> Quoted | None:
    return await db.delete(QUOTEDS, id)
