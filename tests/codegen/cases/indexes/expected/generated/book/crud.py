# Code generated from schema/book.graphql. DO NOT EDIT.
"""Read and write `library-books`."""

from generated.book.model import BOOKS, Book, BookCreate, BookPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class BookCrud(Crud[Book, BookCreate, BookPatch]):
    """Reads and writes rows of Book."""

    async def get_by_isbn(self, db: Database, isbn: str) -> Book | None:
        return await db.get_by(self.table, "isbn", isbn)

    async def get_or_create_by_isbn(self, db: Database, input: BookCreate) -> Book:
        return await db.get_or_create(self.table, input, index="isbn")

    async def get_by_shelf_and_place(self, db: Database, shelf: str, place: int) -> Book | None:
        return await db.get_by(self.table, "shelf_place", [shelf, place])

    async def get_or_create_by_shelf_and_place(self, db: Database, input: BookCreate) -> Book:
        return await db.get_or_create(self.table, input, index="shelf_place")


crud = BookCrud(BOOKS)
