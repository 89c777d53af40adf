# Code generated from schema/task.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/task.graphql`."""

from typing import Protocol

from generated.context import Info
from generated.task.enums import TaskState
from generated.task.types import TaskSummary
from runtime.places import Place


class TaskSummaryResolver(Protocol):
    """How the resolver of Query.taskSummary is called."""

    async def __call__(self, info: Info, /, *, state: TaskState) -> TaskSummary: ...


task_summary: Place[TaskSummaryResolver] = Place("Query", "taskSummary", "schema/task.graphql")
