# Code generated from schema/job.graphql. DO NOT EDIT.
"""Batched reads of `jobs`."""

from generated.job.model import JOBS, Job
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def job_by_id(db: Database) -> Batch[str, Job | None]:
    return loaders.by_id(db, JOBS)
