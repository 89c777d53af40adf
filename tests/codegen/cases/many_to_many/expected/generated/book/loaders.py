# Code generated from schema/book.graphql. DO NOT EDIT.
"""Batched reads of `books`."""

from generated.book.model import BOOKS, Book
from generated.book_genre.model import BOOK_GENRES
from generated.genre.model import GENRES, Genre
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def book_by_id(db: Database) -> Batch[str, Book | None]:
    return loaders.by_id(db, BOOKS)


def genres_of_book(db: Database, window: Window) -> Batch[str, list[Genre]]:
    return loaders.through(db, GENRES, BOOK_GENRES, ("book_id", "genre_id"), window)
