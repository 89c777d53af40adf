# Code generated from schema/tag.graphql. DO NOT EDIT.
"""Batched reads of `tags`."""

from generated.tag import crud
from generated.tag.model import Tag
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def tag_by_id(db: Database) -> Batch[str, Tag | None]:
    async def load(ids: list[str]) -> list[Tag | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
