# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batched reads of `throughs`."""

from generated.through.model import THROUGHS, Through_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def through_by_id(db: Database) -> Batch[str, Through_ | None]:
    return loaders.by_id(db, THROUGHS)
