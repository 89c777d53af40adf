# Code generated from schema/book.graphql. DO NOT EDIT.
"""The fields that Book's table answers."""

from collections.abc import AsyncGenerator
from typing import Unpack

from ariadne import MutationType, ObjectType, QueryType, SubscriptionType

from generated.book.crud import crud
from generated.book.model import BOOKS, Book, BookUpsert
from generated.context import Info
from generated.genre.model import Genre
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, Window
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()
book_type = ObjectType("Book")


@query.field("book")
async def query_book(_: object, info: Info, *, id: str) -> Book | None:
    return await info.context.loaders.book_by_id.load(id)


@query.field("books")
async def query_books(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Book]:
    return await crud.page(info.context.db, **wanted)


@query.field("booksConnection")
async def query_books_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Book]:
    return await crud.connection(info.context.db, **wanted)


@query.field("booksCount")
async def query_books_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@mutation.field("createBook")
async def mutation_create_book(_: object, info: Info, *, input: Nested) -> Book:
    return await crud.create_nested(info.context.db, input)


@mutation.field("createBooks")
async def mutation_create_books(_: object, info: Info, *, inputs: list[Nested]) -> list[Book]:
    return await crud.create_many_nested(info.context.db, inputs)


@mutation.field("updateBook")
async def mutation_update_book(_: object, info: Info, *, id: str, input: Nested) -> Book:
    return await crud.update_nested(info.context.db, id, input)


@mutation.field("upsertBook")
async def mutation_upsert_book(_: object, info: Info, *, input: BookUpsert) -> Book:
    return await crud.upsert(info.context.db, input)


@mutation.field("deleteBook")
async def mutation_delete_book(_: object, info: Info, *, id: str) -> Book:
    return await crud.remove(info.context.db, id)


@subscription.source("bookChanged")
def subscription_book_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[Book], None]:
    return info.context.feeds.changes(BOOKS, {}, filter)


@book_type.field("genres")
async def book_genres(row: Book, info: Info) -> list[Genre]:
    loader = info.context.loaders.genres_of_book(Window())
    return await loader.load(row["id"])


BINDABLES = (query, mutation, subscription, book_type)
