# Code generated from schema/task.graphql. DO NOT EDIT.
"""The fields that Task's table answers."""

from generated.context import Info
from generated.task.enums import TaskState
from generated.task.model import TASKS, Task
from runtime.bindings import Bindings
from runtime.feeds.change import Changes

bind = Bindings("Task")


@bind.query("task")
async def query_task(_: object, info: Info, *, id: str) -> Task | None:
    return await info.context.loaders.task_by_id.load(id)


@bind.subscription("taskChanged")
def subscription_task_changed(
    _: object, info: Info, *, state: TaskState | None = None
) -> Changes[Task]:
    return info.context.feeds.changes(TASKS, {"state": state})
