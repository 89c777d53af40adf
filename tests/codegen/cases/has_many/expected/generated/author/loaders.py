# Code generated from schema/author.graphql. DO NOT EDIT.
"""Batched reads of `authors`."""

from generated.author import crud
from generated.author.model import Author
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def author_by_id(db: Database) -> Batch[str, Author | None]:
    async def load(ids: list[str]) -> list[Author | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
