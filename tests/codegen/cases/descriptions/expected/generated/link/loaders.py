# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Batched reads of `links`."""

from generated.link import crud
from generated.link.model import Link
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def link_by_id(db: Database) -> Batch[str, Link | None]:
    async def load(ids: list[str]) -> list[Link | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
