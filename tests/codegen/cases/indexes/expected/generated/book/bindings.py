# Code generated from schema/book.graphql. DO NOT EDIT.
"""The fields that Book's table answers."""

from generated.book.crud import crud
from generated.book.model import Book
from generated.context import Info
from runtime.bindings import Bindings

bind = Bindings("Book")


@bind.query("book")
async def query_book(_: object, info: Info, *, id: str) -> Book | None:
    return await info.context.loaders.book_by_id.load(id)


@bind.query("bookByIsbn")
async def query_book_by_isbn(_: object, info: Info, *, isbn: str) -> Book | None:
    return await crud.get_by_isbn(info.context.db, isbn)


@bind.query("bookAt")
async def query_book_at(_: object, info: Info, *, place: int, shelf: str) -> Book | None:
    return await crud.get_by_shelf_and_place(info.context.db, shelf, place)
