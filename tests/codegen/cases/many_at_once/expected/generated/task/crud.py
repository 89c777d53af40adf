# Code generated from schema/task.graphql. DO NOT EDIT.
"""Read and write `tasks`."""

from generated.task.model import TASKS, Task, TaskCreate, TaskPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class TaskCrud(Crud[Task, TaskCreate, TaskPatch]):
    """Reads and writes rows of Task."""

    async def get_by_title(self, db: Database, title: str) -> Task | None:
        return await db.get_by(self.table, "title", title)

    async def get_or_create_by_title(self, db: Database, input: TaskCreate) -> Task:
        return await db.get_or_create(self.table, input, index="title")


crud = TaskCrud(TASKS)
