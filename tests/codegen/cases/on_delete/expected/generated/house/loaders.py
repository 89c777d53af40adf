# Code generated from schema/house.graphql. DO NOT EDIT.
"""Batched reads of `houses`."""

from generated.house.model import HOUSES, House
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def house_by_id(db: Database) -> Batch[str, House | None]:
    return loaders.by_id(db, HOUSES)
