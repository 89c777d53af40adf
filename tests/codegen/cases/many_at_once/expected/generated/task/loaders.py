# Code generated from schema/task.graphql. DO NOT EDIT.
"""Batched reads of `tasks`."""

from generated.task.model import TASKS, Task
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def task_by_id(db: Database) -> Batch[str, Task | None]:
    return loaders.by_id(db, TASKS)
