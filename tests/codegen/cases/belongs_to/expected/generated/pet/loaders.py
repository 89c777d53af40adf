# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Batched reads of `pets`."""

from generated.pet.model import PETS, Pet
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def pet_by_id(db: Database) -> Batch[str, Pet | None]:
    return loaders.by_id(db, PETS)
