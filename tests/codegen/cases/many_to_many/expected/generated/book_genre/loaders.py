# Code generated from schema/book.graphql. DO NOT EDIT.
"""Batched reads of `book_genres`."""

from generated.book_genre.model import BOOK_GENRES, BookGenre
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def book_genre_by_id(db: Database) -> Batch[str, BookGenre | None]:
    return loaders.by_id(db, BOOK_GENRES)
