# Code generated from schema/author.graphql. DO NOT EDIT.
"""The fields that Author's table answers."""

from generated.author.model import Author
from generated.book.model import Book
from generated.context import Info
from generated.post.model import Post
from runtime.bindings import Bindings
from runtime.database.relations import Order
from runtime.database.windows import Window

bind = Bindings("Author")


@bind.query("author")
async def query_author(_: object, info: Info, *, id: str) -> Author | None:
    return await info.context.loaders.author_by_id.load(id)


@bind.field("posts")
async def author_posts(row: Author, info: Info) -> list[Post]:
    loader = info.context.loaders.posts_by_author_id(Window())
    return await loader.load(row["id"])


@bind.field("newestPosts")
async def author_newest_posts(row: Author, info: Info, *, limit: int | None) -> list[Post]:
    loader = info.context.loaders.posts_by_author_id(
        Window(limit=3 if limit is None else limit, order=(Order("created_at", descending=True),))
    )
    return await loader.load(row["id"])


@bind.field("oldestPosts")
async def author_oldest_posts(row: Author, info: Info, *, limit: int | None = None) -> list[Post]:
    loader = info.context.loaders.posts_by_author_id(
        Window(limit=limit, order=(Order("created_at"),))
    )
    return await loader.load(row["id"])


@bind.field("bestPosts")
async def author_best_posts(row: Author, info: Info, *, limit: int) -> list[Post]:
    loader = info.context.loaders.posts_by_author_id(
        Window(
            limit=limit, order=(Order("likes", descending=True), Order("title", descending=True))
        ),
    )
    return await loader.load(row["id"])


@bind.field("books")
async def author_books(row: Author, info: Info) -> list[Book]:
    loader = info.context.loaders.books_by_author_id(Window())
    return await loader.load(row["id"])
