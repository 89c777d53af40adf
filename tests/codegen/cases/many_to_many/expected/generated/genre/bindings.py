# Code generated from schema/book.graphql. DO NOT EDIT.
"""The fields that Genre's table answers."""

from generated.book.model import Book
from generated.context import Info
from generated.genre.crud import crud
from generated.genre.model import GENRES, Genre
from runtime.bindings import Bindings
from runtime.database.filters import Filter
from runtime.database.relations import Order
from runtime.database.windows import OrderBy, Window

bind = Bindings("Genre")

bind.query("genres", crud.page)
bind.query("genresConnection", crud.connection)
bind.query("genresCount", crud.count)
bind.mutation("createGenre", crud.create_nested)
bind.mutation("createGenres", crud.create_many_nested)
bind.mutation("updateGenre", crud.update_nested)
bind.mutation("upsertGenre", crud.upsert)
bind.mutation("deleteGenre", crud.remove)
bind.subscription("genreChanged", GENRES)


@bind.query("genre")
async def query_genre(_: object, info: Info, *, id: str) -> Genre | None:
    return await info.context.loaders.genre_by_id.load(id)


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
