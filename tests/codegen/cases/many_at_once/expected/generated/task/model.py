# Code generated from schema/task.graphql. DO NOT EDIT.
"""Task: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Table


class Task(TypedDict):
    """One row of `tasks`."""

    id: str
    title: str
    owner: str | None
    done: bool
    tags: list[str]


class TaskCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    title: str
    owner: NotRequired[str | None]
    done: NotRequired[bool]
    tags: NotRequired[list[str]]


class TaskPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    title: str
    owner: str | None
    done: bool
    tags: list[str]


TASKS: Table[Task] = Table(
    "tasks",
    type="Task",
    columns=(
        Column("id", "ID"),
        Column("title", "String"),
        Column("owner", "String", nullable=True),
        Column("done", "Boolean", default=False),
        Column("tags", "String", many=True, default=[]),
    ),
    indexes=(
        Index("title", unique=True),
        Index("owner"),
    ),
)
