# Code generated from schema/job.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.job.loaders import job_by_id
from generated.job.model import Job
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def job_by_id(self) -> Batch[str, Job | None]:
        return self.shared(job_by_id)
