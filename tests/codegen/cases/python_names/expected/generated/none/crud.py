# Code generated from schema/class.graphql. DO NOT EDIT.
"""Read and write `nones`."""

from collections.abc import Sequence

from generated.none.model import NONES, None_, NoneCreate, NonePatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> None_ | None:
    return await db.get(NONES, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[None_]:
    return await db.get_many(NONES, ids)


async def first(db: Database, filter: Filter | None) -> None_ | None:
    return await db.first(NONES, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[None_]:
    return await db.page(NONES, filter, page=page, limit=limit)


async def create(db: Database, values: NoneCreate) -> None_:
    return await db.insert(NONES, values)


async def create_many(db: Database, values: Sequence[NoneCreate]) -> list[None_]:
    return await db.insert_many(NONES, values)


async def update(db: Database, id: str, patch: NonePatch) -> None_:
    return await db.update(NONES, id, patch)


async def delete(db: Database, id: str) -> None_ | None:
    return await db.delete(NONES, id)
