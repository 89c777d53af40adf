# Code generated from schema/post.graphql. DO NOT EDIT.
"""Read and write `posts`."""

from collections.abc import Sequence

from generated.post.model import POSTS, Post, PostCreate, PostPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Post | None:
    return await db.get(POSTS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Post]:
    return await db.get_many(POSTS, ids)


async def first(db: Database, filter: Filter | None) -> Post | None:
    return await db.first(POSTS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Post]:
    return await db.page(POSTS, filter, page=page, limit=limit)


async def list_by_author_id(
    db: Database, author_ids: Sequence[str], *, limit: int | None = None
) -> list[list[Post]]:
    return await db.children(
        POSTS, author_ids, index="author_id_created_at", limit=limit, descending=True
    )


async def list_by_author_id_in_order_of_created_at(
    db: Database, author_ids: Sequence[str], *, limit: int | None = None
) -> list[list[Post]]:
    return await db.children(POSTS, author_ids, index="author_id_created_at", limit=limit)


async def list_by_author_id_in_order_of_likes_title_descending(
    db: Database, author_ids: Sequence[str], *, limit: int | None = None
) -> list[list[Post]]:
    return await db.children(
        POSTS, author_ids, index="author_id_likes_title", limit=limit, descending=True
    )


async def create(db: Database, values: PostCreate) -> Post:
    return await db.insert(POSTS, values)


async def create_many(db: Database, values: Sequence[PostCreate]) -> list[Post]:
    return await db.insert_many(POSTS, values)


async def update(db: Database, id: str, patch: PostPatch) -> Post:
    return await db.update(POSTS, id, patch)


async def delete(db: Database, id: str) -> Post | None:
    return await db.delete(POSTS, id)
