# Code generated from schema/everything.graphql. DO NOT EDIT.
"""Batched reads of `samples`."""

from generated.sample.model import SAMPLES, Sample
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def sample_by_id(db: Database) -> Batch[str, Sample | None]:
    return loaders.by_id(db, SAMPLES)
