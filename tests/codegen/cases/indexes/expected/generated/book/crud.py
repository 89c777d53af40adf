# Code generated from schema/book.graphql. DO NOT EDIT.
"""Read and write `library-books`."""

from collections.abc import Sequence

from generated.book.model import BOOKS, Book, BookCreate, BookPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Book | None:
    return await db.get(BOOKS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Book]:
    return await db.get_many(BOOKS, ids)


async def get_by_isbn(db: Database, isbn: str) -> Book | None:
    return await db.get_by(BOOKS, "isbn", isbn)


async def get_by_shelf_and_place(db: Database, shelf: str, place: int) -> Book | None:
    return await db.get_by(BOOKS, "shelf_place", [shelf, place])


async def first(db: Database, filter: Filter | None) -> Book | None:
    return await db.first(BOOKS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Book]:
    return await db.page(BOOKS, filter, page=page, limit=limit)


async def create(db: Database, values: BookCreate) -> Book:
    return await db.insert(BOOKS, values)


async def create_many(db: Database, values: Sequence[BookCreate]) -> list[Book]:
    return await db.insert_many(BOOKS, values)


async def get_or_create_by_isbn(db: Database, values: BookCreate) -> Book:
    return await db.get_or_create(BOOKS, values, index="isbn")


async def get_or_create_by_shelf_and_place(db: Database, values: BookCreate) -> Book:
    return await db.get_or_create(BOOKS, values, index="shelf_place")


async def update(db: Database, id: str, patch: BookPatch) -> Book:
    return await db.update(BOOKS, id, patch)


async def delete(db: Database, id: str) -> Book | None:
    return await db.delete(BOOKS, id)
