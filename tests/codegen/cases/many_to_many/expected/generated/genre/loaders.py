# Code generated from schema/book.graphql. DO NOT EDIT.
"""Batched reads of `genres`."""

from generated.book.model import BOOKS, Book
from generated.book_genre.model import BOOK_GENRES
from generated.genre.model import GENRES, Genre
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def genre_by_id(db: Database) -> Batch[str, Genre | None]:
    return loaders.by_id(db, GENRES)


def books_of_genre(db: Database, window: Window) -> Batch[str, list[Book]]:
    return loaders.through(db, BOOKS, BOOK_GENRES, ("genre_id", "book_id"), window)
