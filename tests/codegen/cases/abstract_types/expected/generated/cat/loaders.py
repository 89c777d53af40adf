# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Batched reads of `cats`."""

from generated.cat.model import CATS, Cat
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def cat_by_id(db: Database) -> Batch[str, Cat | None]:
    return loaders.by_id(db, CATS)
