# Code generated from schema/class.graphql. DO NOT EDIT.
"""Batched reads of `nones`."""

from generated.none import crud
from generated.none.model import None_
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def none_by_id(db: Database) -> Batch[str, None_ | None]:
    async def load(ids: list[str]) -> list[None_ | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
