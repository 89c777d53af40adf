# Code generated from schema/task.graphql. DO NOT EDIT.
"""The fields that Task's table answers."""

from collections.abc import AsyncGenerator

from ariadne import QueryType, SubscriptionType

from generated.context import Info
from generated.task.enums import TaskState
from generated.task.model import TASKS, Task
from runtime.feeds.change import Change

query = QueryType()
subscription = SubscriptionType()


@query.field("task")
async def query_task(_: object, info: Info, *, id: str) -> Task | None:
    return await info.context.loaders.task_by_id.load(id)


@subscription.source("taskChanged")
def subscription_task_changed(
    _: object, info: Info, *, state: TaskState | None = None
) -> AsyncGenerator[Change[Task], None]:
    return info.context.feeds.changes(TASKS, {"state": state})


BINDABLES = (query, subscription)
