# Code generated from schema/author.graphql. DO NOT EDIT.
"""Batched reads of `books`."""

from generated.book.model import BOOKS, Book
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def book_by_id(db: Database) -> Batch[str, Book | None]:
    return loaders.by_id(db, BOOKS)


def books_by_author_id(db: Database, window: Window) -> Batch[str, list[Book]]:
    return loaders.by_parent(db, BOOKS, "author_id", window)
