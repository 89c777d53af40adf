# Code generated from schema/book.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.book.loaders import book_by_id
from generated.book.model import Book
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def book_by_id(self) -> Batch[str, Book | None]:
        return self.shared(book_by_id)
