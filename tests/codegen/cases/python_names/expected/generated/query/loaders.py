# Code generated from schema/class.graphql. DO NOT EDIT.
"""Batched reads of `questions`."""

from generated.query.model import QUESTIONS, query
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def query_by_id(db: Database) -> Batch[str, query | None]:
    return loaders.by_id(db, QUESTIONS)
