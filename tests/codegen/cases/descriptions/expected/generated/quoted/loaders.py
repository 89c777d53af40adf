# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Batched reads of `quoteds`."""

from generated.quoted import crud
from generated.quoted.model import Quoted
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def quoted_by_id(db: Database) -> Batch[str, Quoted | None]:
    async def load(ids: list[str]) -> list[Quoted | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
