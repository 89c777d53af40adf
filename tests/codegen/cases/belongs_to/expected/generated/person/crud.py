# Code generated from schema/person.graphql. DO NOT EDIT.
"""Read and write `people`."""

from collections.abc import Sequence

from generated.person.model import PEOPLE, Person, PersonCreate, PersonPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Person | None:
    return await db.get(PEOPLE, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Person]:
    return await db.get_many(PEOPLE, ids)


async def first(db: Database, filter: Filter | None) -> Person | None:
    return await db.first(PEOPLE, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Person]:
    return await db.page(PEOPLE, filter, page=page, limit=limit)


async def create(db: Database, values: PersonCreate) -> Person:
    return await db.insert(PEOPLE, values)


async def create_many(db: Database, values: Sequence[PersonCreate]) -> list[Person]:
    return await db.insert_many(PEOPLE, values)


async def update(db: Database, id: str, patch: PersonPatch) -> Person:
    return await db.update(PEOPLE, id, patch)


async def delete(db: Database, id: str) -> Person | None:
    return await db.delete(PEOPLE, id)
