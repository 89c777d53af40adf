# Code generated from schema/author.graphql. DO NOT EDIT.
"""Read and write `books`."""

from collections.abc import Sequence

from generated.book.model import BOOKS, Book, BookCreate, BookPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Book | None:
    return await db.get(BOOKS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Book]:
    return await db.get_many(BOOKS, ids)


async def first(db: Database, filter: Filter | None) -> Book | None:
    return await db.first(BOOKS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Book]:
    return await db.page(BOOKS, filter, page=page, limit=limit)


async def list_by_author_id(
    db: Database, author_ids: Sequence[str], *, limit: int | None = None
) -> list[list[Book]]:
    return await db.children(BOOKS, author_ids, index="author_id", limit=limit)


async def create(db: Database, values: BookCreate) -> Book:
    return await db.insert(BOOKS, values)


async def create_many(db: Database, values: Sequence[BookCreate]) -> list[Book]:
    return await db.insert_many(BOOKS, values)


async def update(db: Database, id: str, patch: BookPatch) -> Book:
    return await db.update(BOOKS, id, patch)


async def delete(db: Database, id: str) -> Book | None:
    return await db.delete(BOOKS, id)
