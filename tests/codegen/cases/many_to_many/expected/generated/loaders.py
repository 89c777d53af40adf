# Code generated from schema/book.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.book.loaders import book_by_id, genres_of_book
from generated.book.model import Book
from generated.book_genre.loaders import book_genre_by_id
from generated.book_genre.model import BookGenre
from generated.genre.loaders import books_of_genre, genre_by_id
from generated.genre.model import Genre
from runtime.database.batches import Batch, LoaderSet
from runtime.database.windows import Window


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def book_by_id(self) -> Batch[str, Book | None]:
        return self.shared(book_by_id)

    def genres_of_book(self, window: Window) -> Batch[str, list[Genre]]:
        return self.shared(genres_of_book, window)

    @property
    def book_genre_by_id(self) -> Batch[str, BookGenre | None]:
        return self.shared(book_genre_by_id)

    @property
    def genre_by_id(self) -> Batch[str, Genre | None]:
        return self.shared(genre_by_id)

    def books_of_genre(self, window: Window) -> Batch[str, list[Book]]:
        return self.shared(books_of_genre, window)
