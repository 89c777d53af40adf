# Code generated from schema/author.graphql. DO NOT EDIT.
"""Read and write `authors`."""

from collections.abc import Sequence

from generated.author.model import AUTHORS, Author, AuthorCreate, AuthorPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Author | None:
    return await db.get(AUTHORS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Author]:
    return await db.get_many(AUTHORS, ids)


async def first(db: Database, filter: Filter | None) -> Author | None:
    return await db.first(AUTHORS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Author]:
    return await db.page(AUTHORS, filter, page=page, limit=limit)


async def create(db: Database, values: AuthorCreate) -> Author:
    return await db.insert(AUTHORS, values)


async def create_many(db: Database, values: Sequence[AuthorCreate]) -> list[Author]:
    return await db.insert_many(AUTHORS, values)


async def update(db: Database, id: str, patch: AuthorPatch) -> Author:
    return await db.update(AUTHORS, id, patch)


async def delete(db: Database, id: str) -> Author | None:
    return await db.delete(AUTHORS, id)
