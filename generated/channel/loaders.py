# Code generated from schema/channel.graphql. DO NOT EDIT.
"""Batched reads of `channels`."""

from generated.channel.model import CHANNELS, Channel
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def channel_by_id(db: Database) -> Batch[str, Channel | None]:
    return loaders.by_id(db, CHANNELS)
