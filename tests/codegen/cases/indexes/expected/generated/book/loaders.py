# Code generated from schema/book.graphql. DO NOT EDIT.
"""Batched reads of `library-books`."""

from generated.book import crud
from generated.book.model import Book
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def book_by_id(db: Database) -> Batch[str, Book | None]:
    async def load(ids: list[str]) -> list[Book | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
