# Code generated from schema/task.graphql. DO NOT EDIT.
"""Read and write `tasks`."""

from generated.task.model import TASKS, Task, TaskCreate, TaskPatch
from runtime.database.crud import Crud


class TaskCrud(Crud[Task, TaskCreate, TaskPatch]):
    """Reads and writes rows of Task."""


crud = TaskCrud(TASKS)
