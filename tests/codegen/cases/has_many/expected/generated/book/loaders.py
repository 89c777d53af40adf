# Code generated from schema/author.graphql. DO NOT EDIT.
"""Batched reads of `books`."""

from generated.book import crud
from generated.book.model import Book
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def book_by_id(db: Database) -> Batch[str, Book | None]:
    async def load(ids: list[str]) -> list[Book | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)


def books_by_author_id(db: Database, *, limit: int | None) -> Batch[str, list[Book]]:
    async def load(author_ids: list[str]) -> list[list[Book]]:
        return await crud.list_by_author_id(db, author_ids, limit=limit)

    return Batch(load)
