# Code generated from schema/person.graphql. DO NOT EDIT.
"""Batched reads of `octopodes`."""

from generated.octopus.model import OCTOPODES, Octopus
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def octopus_by_id(db: Database) -> Batch[str, Octopus | None]:
    return loaders.by_id(db, OCTOPODES)
