# Code generated from schema/book.graphql. DO NOT EDIT.
"""The fields that Book's table answers."""

from ariadne import QueryType

from generated.book.crud import crud
from generated.book.model import Book
from generated.context import Info

query = QueryType()


@query.field("book")
async def query_book(_: object, info: Info, *, id: str) -> Book | None:
    return await info.context.loaders.book_by_id.load(id)


@query.field("bookByIsbn")
async def query_book_by_isbn(_: object, info: Info, *, isbn: str) -> Book | None:
    return await crud.get_by_isbn(info.context.db, isbn)


@query.field("bookAt")
async def query_book_at(_: object, info: Info, *, place: int, shelf: str) -> Book | None:
    return await crud.get_by_shelf_and_place(info.context.db, shelf, place)


BINDABLES = (query,)
