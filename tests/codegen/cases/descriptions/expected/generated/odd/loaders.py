# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Batched reads of `odds`."""

from generated.odd import crud
from generated.odd.model import Odd
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def odd_by_id(db: Database) -> Batch[str, Odd | None]:
    async def load(ids: list[str]) -> list[Odd | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
