# Code generated from schema/task.graphql. DO NOT EDIT.
"""Task: a stored type."""

from typing import NotRequired, TypedDict

from generated.task.enums import Color, TaskState
from runtime.database.table import Column, Table


class Task(TypedDict):
    """One row of `tasks`."""

    id: str
    state: TaskState
    color: Color | None
    colors: list[Color]


class TaskCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    state: NotRequired[TaskState]
    color: NotRequired[Color | None]
    colors: list[Color]


class TaskPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    state: TaskState
    color: Color | None
    colors: list[Color]


TASKS: Table[Task] = Table(
    "tasks",
    type="Task",
    columns=(
        Column("id", "ID"),
        Column("state", "TaskState", choices=("OPEN", "DOING", "DONE"), default="OPEN"),
        Column("color", "Color", nullable=True, choices=("RED", "GREEN")),
        Column("colors", "Color", many=True, choices=("RED", "GREEN")),
    ),
)
