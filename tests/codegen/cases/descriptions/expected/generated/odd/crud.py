# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Read and write `odds`."""

from collections.abc import Sequence

from generated.odd.model import ODDS, Odd, OddCreate, OddPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Odd | None:
    return await db.get(ODDS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Odd]:
    return await db.get_many(ODDS, ids)


async def first(db: Database, filter: Filter | None) -> Odd | None:
    return await db.first(ODDS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Odd]:
    return await db.page(ODDS, filter, page=page, limit=limit)


async def create(db: Database, values: OddCreate) -> Odd:
    return await db.insert(ODDS, values)


async def create_many(db: Database, values: Sequence[OddCreate]) -> list[Odd]:
    return await db.insert_many(ODDS, values)


async def update(db: Database, id: str, patch: OddPatch) -> Odd:
    return await db.update(ODDS, id, patch)


async def delete(db: Database, id: str) -> Odd | None:
    return await db.delete(ODDS, id)
