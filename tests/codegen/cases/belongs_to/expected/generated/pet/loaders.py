# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Batched reads of `pets`."""

from generated.pet import crud
from generated.pet.model import Pet
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def pet_by_id(db: Database) -> Batch[str, Pet | None]:
    async def load(ids: list[str]) -> list[Pet | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
