# Code generated from schema/job.graphql. DO NOT EDIT.
"""The fields that Job's table answers."""

from generated.context import Info
from generated.job.crud import crud
from generated.job.model import Job
from runtime.bindings import Bindings

bind = Bindings("Job")

bind.mutation("addJob", crud.create)


@bind.query("job")
async def query_job(_: object, info: Info, *, id: str) -> Job | None:
    return await info.context.loaders.job_by_id.load(id)
