# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batched reads of `cruds`."""

from generated.crud.model import CRUDS, Crud_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def crud_by_id(db: Database) -> Batch[str, Crud_ | None]:
    return loaders.by_id(db, CRUDS)
