# Code generated from schema/post.graphql. DO NOT EDIT.
"""Batched reads of `posts`."""

from generated.post import crud
from generated.post.model import Post
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def post_by_id(db: Database) -> Batch[str, Post | None]:
    async def load(ids: list[str]) -> list[Post | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)


def posts_by_author_id(db: Database, *, limit: int | None) -> Batch[str, list[Post]]:
    async def load(author_ids: list[str]) -> list[list[Post]]:
        return await crud.list_by_author_id(db, author_ids, limit=limit)

    return Batch(load)


def posts_by_author_id_in_order_of_created_at(
    db: Database, *, limit: int | None
) -> Batch[str, list[Post]]:
    async def load(author_ids: list[str]) -> list[list[Post]]:
        return await crud.list_by_author_id_in_order_of_created_at(db, author_ids, limit=limit)

    return Batch(load)


def posts_by_author_id_in_order_of_likes_title_descending(
    db: Database, *, limit: int | None
) -> Batch[str, list[Post]]:
    async def load(author_ids: list[str]) -> list[list[Post]]:
        return await crud.list_by_author_id_in_order_of_likes_title_descending(
            db, author_ids, limit=limit
        )

    return Batch(load)
