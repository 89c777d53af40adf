# Code generated from schema/task.graphql. DO NOT EDIT.
"""Batched reads of `tasks`."""

from generated.task import crud
from generated.task.model import Task
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def task_by_id(db: Database) -> Batch[str, Task | None]:
    async def load(ids: list[str]) -> list[Task | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
