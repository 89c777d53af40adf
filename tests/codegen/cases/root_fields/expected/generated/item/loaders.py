# Code generated from schema/item.graphql. DO NOT EDIT.
"""Batched reads of `items`."""

from generated.item import crud
from generated.item.model import Item
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def item_by_id(db: Database) -> Batch[str, Item | None]:
    async def load(ids: list[str]) -> list[Item | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
