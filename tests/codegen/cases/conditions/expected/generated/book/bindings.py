# Code generated from schema/book.graphql. DO NOT EDIT.
"""The fields that Book's table answers."""

from datetime import date
from typing import Any

from generated.book.crud import crud
from generated.book.enums import Shelf
from generated.book.model import BOOKS, Book, BookPatch
from generated.context import Info
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import OrderBy
from runtime.feeds.change import Changes

bind = Bindings("Book")

bind.query("bookByIsbn", crud.get_by_isbn)
bind.query("bookOfAuthor", crud.get_by_title_and_author_id)
bind.query("firstBook", crud.first)
bind.query("library", crud.connection)
bind.query("bookCount", crud.count)
bind.mutation("addBooks", crud.create_many)
bind.mutation("drop", crud.remove)
bind.mutation("dropIfThere", crud.delete)
bind.subscription("bookChanged", BOOKS)


@bind.query("book")
async def query_book(_: object, info: Info, *, id: str) -> Book | None:
    return await info.context.loaders.book_by_id.load(id)


@bind.query("ownBook")
async def query_own_book(_: object, info: Info, *, id: str, author_id: str) -> Book | None:
    return await crud.first(info.context.db, equals={"id": id, "author_id": author_id})


@bind.query("latestOf")
async def query_latest_of(
    _: object,
    info: Info,
    *,
    shelf: Shelf,
    title: str | None = None,
    order_by: OrderBy | None = None,
) -> Book | None:
    return await crud.first(
        info.context.db,
        equals={"shelf": shelf, "title": title},
        order_by=[order_by] if order_by else None,
    )


@bind.query("books")
async def query_books(
    _: object,
    info: Info,
    *,
    filter: Filter | None = None,
    order_by: list[OrderBy] | None,
    limit: int | None,
    offset: int | None = None,
) -> list[Book]:
    return await crud.page(
        info.context.db,
        filter,
        order_by=[{"createdAt": "DESC"}] if order_by is None else order_by,
        limit=20 if limit is None else limit,
        offset=offset,
    )


@bind.query("pageOfBooks")
async def query_page_of_books(
    _: object,
    info: Info,
    *,
    filter: Filter | None = None,
    order_by: OrderBy,
    page: int | None,
    limit: int | None = None,
) -> list[Book]:
    return await crud.page(
        info.context.db, filter, order_by=[order_by], page=page or 0, limit=limit
    )


@bind.query("booksOf")
async def query_books_of(
    _: object,
    info: Info,
    *,
    author_id: str,
    shelf: Shelf | None,
    published_on: date | None = None,
    order_by: OrderBy | None = None,
) -> list[Book]:
    return await crud.page(
        info.context.db,
        equals={"author_id": author_id, "shelf": shelf, "published_on": published_on},
        order_by=[order_by] if order_by else None,
    )


@bind.query("booksWith")
async def query_books_with(_: object, info: Info, *, ids: list[str]) -> list[Book]:
    return await crud.page(info.context.db, equals={"id": ids})


@bind.query("booksOn")
async def query_books_on(
    _: object, info: Info, *, shelf: list[Shelf] | None = None, pages: list[int]
) -> list[Book]:
    return await crud.page(info.context.db, equals={"shelf": shelf, "pages": pages})


@bind.query("nextBooks")
async def query_next_books(
    _: object,
    info: Info,
    *,
    author_id: str,
    order_by: list[OrderBy] | None = None,
    first: int,
    after: str | None = None,
) -> Connection[Book]:
    return await crud.connection(
        info.context.db,
        equals={"author_id": author_id},
        order_by=order_by,
        first=first,
        after=after,
    )


@bind.query("countOf")
async def query_count_of(
    _: object, info: Info, *, author_id: str, filter: Filter | None = None
) -> int:
    return await crud.count(info.context.db, filter, equals={"author_id": author_id})


@bind.mutation("move")
async def mutation_move(_: object, info: Info, *, ids: list[str], input: BookPatch) -> list[Book]:
    return await crud.update_many(info.context.db, None, input, equals={"id": ids})


@bind.mutation("moveAll")
async def mutation_move_all(
    _: object, info: Info, *, filter: Filter, shelf: Shelf | None = None, input: BookPatch
) -> int:
    return len(await crud.update_many(info.context.db, filter, input, equals={"shelf": shelf}))


@bind.mutation("burn")
async def mutation_burn(
    _: object, info: Info, *, filter: Filter, author_id: str | None = None
) -> list[Book]:
    return await crud.delete_many(info.context.db, filter, equals={"author_id": author_id})


@bind.mutation("burnShelf")
async def mutation_burn_shelf(_: object, info: Info, *, shelf: Shelf) -> int:
    return len(await crud.delete_many(info.context.db, None, equals={"shelf": shelf}))


@bind.mutation("dropByIsbn")
async def mutation_drop_by_isbn(_: object, info: Info, *, isbn: str) -> bool:
    found = await crud.delete_by(info.context.db, {"isbn": isbn})
    return found is not None


@bind.mutation("dropByTitle")
async def mutation_drop_by_title(_: object, info: Info, *, input: dict[str, Any]) -> Book:
    return await crud.remove_by(info.context.db, input)


@bind.subscription("bookOf")
def subscription_book_of(
    _: object,
    info: Info,
    *,
    author_id: str,
    shelf: list[Shelf] | None = None,
    filter: Filter | None = None,
) -> Changes[Book]:
    return info.context.feeds.changes(BOOKS, {"author_id": author_id, "shelf": shelf}, filter)
