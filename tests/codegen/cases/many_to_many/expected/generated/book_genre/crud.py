# Code generated from schema/book.graphql. DO NOT EDIT.
"""Read and write `book_genres`."""

from generated.book_genre.model import BOOK_GENRES, BookGenre, BookGenreCreate, BookGenrePatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class BookGenreCrud(Crud[BookGenre, BookGenreCreate, BookGenrePatch]):
    """Reads and writes rows of BookGenre."""

    async def get_by_book_id_and_genre_id(
        self, db: Database, book_id: str, genre_id: str
    ) -> BookGenre | None:
        return await db.get_by(self.table, "book_id_genre_id", [book_id, genre_id])

    async def get_or_create_by_book_id_and_genre_id(
        self, db: Database, input: BookGenreCreate
    ) -> BookGenre:
        return await db.get_or_create(self.table, input, index="book_id_genre_id")


crud = BookGenreCrud(BOOK_GENRES)
