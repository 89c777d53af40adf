# Code generated from schema/city.graphql. DO NOT EDIT.
"""Batched reads of `cities`."""

from generated.city.model import CITIES, City
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def city_by_id(db: Database) -> Batch[str, City | None]:
    return loaders.by_id(db, CITIES)
