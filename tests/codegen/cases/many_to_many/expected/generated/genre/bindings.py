# Code generated from schema/book.graphql. DO NOT EDIT.
"""The fields that Genre's table answers."""

from typing import Unpack

from generated.book.model import Book
from generated.context import Info
from generated.genre.crud import crud
from generated.genre.model import GENRES, Genre, GenreUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.relations import Order
from runtime.database.windows import Cursors, Listing, OrderBy, Window
from runtime.feeds.change import Changes

bind = Bindings("Genre")


@bind.query("genre")
async def query_genre(_: object, info: Info, *, id: str) -> Genre | None:
    return await info.context.loaders.genre_by_id.load(id)


@bind.query("genres")
async def query_genres(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Genre]:
    return await crud.page(info.context.db, **wanted)


@bind.query("genresConnection")
async def query_genres_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Genre]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("genresCount")
async def query_genres_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createGenre")
async def mutation_create_genre(_: object, info: Info, *, input: Nested) -> Genre:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createGenres")
async def mutation_create_genres(_: object, info: Info, *, inputs: list[Nested]) -> list[Genre]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateGenre")
async def mutation_update_genre(_: object, info: Info, *, id: str, input: Nested) -> Genre:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertGenre")
async def mutation_upsert_genre(_: object, info: Info, *, input: GenreUpsert) -> Genre:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteGenre")
async def mutation_delete_genre(_: object, info: Info, *, id: str) -> Genre:
    return await crud.remove(info.context.db, id)


@bind.subscription("genreChanged")
def subscription_genre_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Genre]:
    return info.context.feeds.changes(GENRES, {}, filter)


@bind.field("books")
async def genre_books(
    row: Genre,
    info: Info,
    *,
    filter: Filter | None = None,
    order_by: list[OrderBy] | None = None,
    limit: int | None,
) -> list[Book]:
    loader = info.context.loaders.books_of_genre(
        Window(
            filter=filter,
            order_by=order_by,
            limit=3 if limit is None else limit,
            order=(Order("title"),),
        ),
    )
    return await loader.load(row["id"])
