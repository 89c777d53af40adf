# Code generated from schema/job.graphql. DO NOT EDIT.
"""The fields that Job's table answers."""

from generated.context import Info
from generated.job.crud import crud
from generated.job.model import Job, JobCreate
from runtime.bindings import Bindings

bind = Bindings("Job")


@bind.query("job")
async def query_job(_: object, info: Info, *, id: str) -> Job | None:
    return await info.context.loaders.job_by_id.load(id)


@bind.mutation("addJob")
async def mutation_add_job(_: object, info: Info, *, input: JobCreate) -> Job:
    return await crud.create(info.context.db, input)
