"""Resolvers of `schema/task.graphql`."""

from generated.context import Info
from generated.task import resolve
from generated.task.enums import TaskState
from generated.task.types import TaskSummary
from runtime.errors import NotWritten


@resolve.task_summary
async def task_summary(info: Info, *, state: TaskState) -> TaskSummary:
    raise NotWritten("Query.taskSummary")
