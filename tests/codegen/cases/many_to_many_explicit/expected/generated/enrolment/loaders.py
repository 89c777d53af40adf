# Code generated from schema/course.graphql. DO NOT EDIT.
"""Batched reads of `enrolments`."""

from generated.enrolment.model import ENROLMENTS, Enrolment
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def enrolment_by_id(db: Database) -> Batch[str, Enrolment | None]:
    return loaders.by_id(db, ENROLMENTS)
