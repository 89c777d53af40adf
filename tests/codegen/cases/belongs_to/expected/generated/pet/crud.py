# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Read and write `pets`."""

from collections.abc import Sequence

from generated.pet.model import PETS, Pet, PetCreate, PetPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Pet | None:
    return await db.get(PETS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Pet]:
    return await db.get_many(PETS, ids)


async def first(db: Database, filter: Filter | None) -> Pet | None:
    return await db.first(PETS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Pet]:
    return await db.page(PETS, filter, page=page, limit=limit)


async def create(db: Database, values: PetCreate) -> Pet:
    return await db.insert(PETS, values)


async def create_many(db: Database, values: Sequence[PetCreate]) -> list[Pet]:
    return await db.insert_many(PETS, values)


async def update(db: Database, id: str, patch: PetPatch) -> Pet:
    return await db.update(PETS, id, patch)


async def delete(db: Database, id: str) -> Pet | None:
    return await db.delete(PETS, id)
