# Code generated from schema/channel.graphql. DO NOT EDIT.
"""Batched reads of `channels`."""

from generated.channel import crud
from generated.channel.model import Channel
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def channel_by_id(db: Database) -> Batch[str, Channel | None]:
    async def load(ids: list[str]) -> list[Channel | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
