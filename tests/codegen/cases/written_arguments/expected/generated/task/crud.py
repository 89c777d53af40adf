# Code generated from schema/task.graphql. DO NOT EDIT.
"""Read and write `tasks`."""

from generated.task.model import TASKS, Task, TaskCreate, TaskPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class TaskCrud(Crud[Task, TaskCreate, TaskPatch]):
    """Reads and writes rows of Task."""

    async def get_by_slug(self, db: Database, slug: str) -> Task | None:
        return await db.get_by(self.table, "slug", slug)

    async def get_or_create_by_slug(self, db: Database, input: TaskCreate) -> Task:
        return await db.get_or_create(self.table, input, index="slug")


crud = TaskCrud(TASKS)
