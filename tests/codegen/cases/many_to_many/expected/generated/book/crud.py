# Code generated from schema/book.graphql. DO NOT EDIT.
"""Read and write `books`."""

from generated.book.model import BOOKS, Book, BookCreate, BookPatch
from runtime.database.crud import Crud


class BookCrud(Crud[Book, BookCreate, BookPatch]):
    """Reads and writes rows of Book."""


crud = BookCrud(BOOKS)
