# Code generated from schema/book.graphql. DO NOT EDIT.
"""The fields that Book's table answers."""

from generated.book.crud import crud
from generated.book.model import BOOKS, Book
from generated.context import Info
from generated.genre.model import Genre
from runtime.bindings import Bindings
from runtime.database.windows import Window

bind = Bindings("Book")

bind.query("books", crud.page)
bind.query("booksConnection", crud.connection)
bind.query("booksCount", crud.count)
bind.mutation("createBook", crud.create_nested)
bind.mutation("createBooks", crud.create_many_nested)
bind.mutation("updateBook", crud.update_nested)
bind.mutation("upsertBook", crud.upsert)
bind.mutation("deleteBook", crud.remove)
bind.subscription("bookChanged", BOOKS)


@bind.query("book")
async def query_book(_: object, info: Info, *, id: str) -> Book | None:
    return await info.context.loaders.book_by_id.load(id)


@bind.field("genres")
async def book_genres(row: Book, info: Info) -> list[Genre]:
    loader = info.context.loaders.genres_of_book(Window())
    return await loader.load(row["id"])
