# Code generated from schema/book.graphql. DO NOT EDIT.
"""Batched reads of `books`."""

from generated.book.model import BOOKS, Book
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def book_by_id(db: Database) -> Batch[str, Book | None]:
    return loaders.by_id(db, BOOKS)
