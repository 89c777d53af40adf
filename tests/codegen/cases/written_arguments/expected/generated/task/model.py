# Code generated from schema/task.graphql. DO NOT EDIT.
"""Task: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Table


class Task(TypedDict):
    """One row of `tasks`."""

    id: str
    title: str
    from_: str | None
    row: int | None
    done: bool
    list_id: str
    slug: str
    version: int


class TaskCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    title: str
    from_: NotRequired[str | None]
    row: NotRequired[int | None]
    done: NotRequired[bool]
    list_id: str
    slug: str


class TaskPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    title: str
    from_: str | None
    row: int | None
    done: bool
    list_id: str
    slug: str
    version: int


class TaskUpsert(TaskCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


TASKS: Table[Task] = Table(
    "tasks",
    type="Task",
    columns=(
        Column("id", "ID"),
        Column("title", "String"),
        Column("from_", "String", field="from", nullable=True),
        Column("row", "Int", nullable=True),
        Column("done", "Boolean", default=False),
        Column("list_id", "ID", field="listId"),
        Column("slug", "String"),
        Column("version", "Int", version=True),
    ),
    indexes=(Index("slug", unique=True),),
)
