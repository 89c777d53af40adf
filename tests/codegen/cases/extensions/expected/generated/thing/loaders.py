# Code generated from schema/thing.graphql. DO NOT EDIT.
"""Batched reads of `things`."""

from generated.thing import crud
from generated.thing.model import Thing
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def thing_by_id(db: Database) -> Batch[str, Thing | None]:
    async def load(ids: list[str]) -> list[Thing | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
