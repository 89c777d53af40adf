# Code generated from schema/book.graphql. DO NOT EDIT.
"""The fields that Book's table answers."""

from generated.book.crud import crud
from generated.book.model import Book
from generated.context import Info
from runtime.bindings import Bindings

bind = Bindings("Book")

bind.query("bookByIsbn", crud.get_by_isbn)
bind.query("bookAt", crud.get_by_shelf_and_place)


@bind.query("book")
async def query_book(_: object, info: Info, *, id: str) -> Book | None:
    return await info.context.loaders.book_by_id.load(id)
