# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Batched reads of `dogs`."""

from generated.dog.model import DOGS, Dog
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def dog_by_id(db: Database) -> Batch[str, Dog | None]:
    return loaders.by_id(db, DOGS)
