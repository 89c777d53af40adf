# Code generated from schema/book.graphql. DO NOT EDIT.
"""Read and write `books`."""

from generated.book.model import BOOKS, Book, BookCreate, BookPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class BookCrud(Crud[Book, BookCreate, BookPatch]):
    """Reads and writes rows of Book."""

    async def get_by_isbn(self, db: Database, isbn: str) -> Book | None:
        return await db.get_by(self.table, "isbn", isbn)

    async def get_or_create_by_isbn(self, db: Database, input: BookCreate) -> Book:
        return await db.get_or_create(self.table, input, index="isbn")

    async def get_by_title_and_author_id(
        self, db: Database, title: str, author_id: str
    ) -> Book | None:
        return await db.get_by(self.table, "title_author_id", [title, author_id])

    async def get_or_create_by_title_and_author_id(self, db: Database, input: BookCreate) -> Book:
        return await db.get_or_create(self.table, input, index="title_author_id")


crud = BookCrud(BOOKS)
