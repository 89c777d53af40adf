# Code generated from schema/task.graphql. DO NOT EDIT.
"""Batched reads of `people`."""

from generated.person.model import PEOPLE, Person
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def person_by_id(db: Database) -> Batch[str, Person | None]:
    return loaders.by_id(db, PEOPLE)
