# Code generated from schema/job.graphql. DO NOT EDIT.
"""Read and write `jobs`."""

from generated.job.model import JOBS, Job, JobCreate, JobPatch
from runtime.database.crud import Crud


class JobCrud(Crud[Job, JobCreate, JobPatch]):
    """Reads and writes rows of Job."""


crud = JobCrud(JOBS)
