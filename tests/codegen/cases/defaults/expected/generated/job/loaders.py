# Code generated from schema/job.graphql. DO NOT EDIT.
"""Batched reads of `jobs`."""

from generated.job import crud
from generated.job.model import Job
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def job_by_id(db: Database) -> Batch[str, Job | None]:
    async def load(ids: list[str]) -> list[Job | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
