# Code generated from schema/job.graphql. DO NOT EDIT.
"""Read and write `jobs`."""

from collections.abc import Sequence

from generated.job.model import JOBS, Job, JobCreate, JobPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Job | None:
    return await db.get(JOBS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Job]:
    return await db.get_many(JOBS, ids)


async def first(db: Database, filter: Filter | None) -> Job | None:
    return await db.first(JOBS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Job]:
    return await db.page(JOBS, filter, page=page, limit=limit)


async def create(db: Database, values: JobCreate) -> Job:
    return await db.insert(JOBS, values)


async def create_many(db: Database, values: Sequence[JobCreate]) -> list[Job]:
    return await db.insert_many(JOBS, values)


async def update(db: Database, id: str, patch: JobPatch) -> Job:
    return await db.update(JOBS, id, patch)


async def delete(db: Database, id: str) -> Job | None:
    return await db.delete(JOBS, id)
