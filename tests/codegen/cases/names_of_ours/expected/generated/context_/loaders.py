# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batched reads of `contexts`."""

from generated.context_.model import CONTEXTS, Context_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def context_by_id(db: Database) -> Batch[str, Context_ | None]:
    return loaders.by_id(db, CONTEXTS)
