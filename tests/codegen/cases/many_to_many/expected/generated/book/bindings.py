# Code generated from schema/book.graphql. DO NOT EDIT.
"""The fields that Book's table answers."""

from typing import Unpack

from generated.book.crud import crud
from generated.book.model import BOOKS, Book, BookUpsert
from generated.context import Info
from generated.genre.model import Genre
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, Window
from runtime.feeds.change import Changes

bind = Bindings("Book")


@bind.query("book")
async def query_book(_: object, info: Info, *, id: str) -> Book | None:
    return await info.context.loaders.book_by_id.load(id)


@bind.query("books")
async def query_books(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Book]:
    return await crud.page(info.context.db, **wanted)


@bind.query("booksConnection")
async def query_books_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Book]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("booksCount")
async def query_books_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createBook")
async def mutation_create_book(_: object, info: Info, *, input: Nested) -> Book:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createBooks")
async def mutation_create_books(_: object, info: Info, *, inputs: list[Nested]) -> list[Book]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateBook")
async def mutation_update_book(_: object, info: Info, *, id: str, input: Nested) -> Book:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertBook")
async def mutation_upsert_book(_: object, info: Info, *, input: BookUpsert) -> Book:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteBook")
async def mutation_delete_book(_: object, info: Info, *, id: str) -> Book:
    return await crud.remove(info.context.db, id)


@bind.subscription("bookChanged")
def subscription_book_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Book]:
    return info.context.feeds.changes(BOOKS, {}, filter)


@bind.field("genres")
async def book_genres(row: Book, info: Info) -> list[Genre]:
    loader = info.context.loaders.genres_of_book(Window())
    return await loader.load(row["id"])
