# Code generated from schema/task.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.task.loaders import task_by_id
from generated.task.model import Task
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def task_by_id(self) -> Batch[str, Task | None]:
        return self.shared(task_by_id)
