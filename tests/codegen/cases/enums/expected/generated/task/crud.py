# Code generated from schema/task.graphql. DO NOT EDIT.
"""Read and write `tasks`."""

from collections.abc import Sequence

from generated.task.model import TASKS, Task, TaskCreate, TaskPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Task | None:
    return await db.get(TASKS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Task]:
    return await db.get_many(TASKS, ids)


async def first(db: Database, filter: Filter | None) -> Task | None:
    return await db.first(TASKS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Task]:
    return await db.page(TASKS, filter, page=page, limit=limit)


async def create(db: Database, values: TaskCreate) -> Task:
    return await db.insert(TASKS, values)


async def create_many(db: Database, values: Sequence[TaskCreate]) -> list[Task]:
    return await db.insert_many(TASKS, values)


async def update(db: Database, id: str, patch: TaskPatch) -> Task:
    return await db.update(TASKS, id, patch)


async def delete(db: Database, id: str) -> Task | None:
    return await db.delete(TASKS, id)
