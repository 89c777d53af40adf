# Code generated from schema/task.graphql. DO NOT EDIT.
"""The fields that Task's table answers."""

from generated.context import Info
from generated.task.crud import crud
from generated.task.model import Task, TaskPatch
from runtime.bindings import Bindings
from runtime.database.filters import Filter

bind = Bindings("Task")

bind.mutation("addTasks", crud.create_many)
bind.mutation("forgetAll", crud.delete_many)


@bind.query("tasks")
async def query_tasks(
    _: object,
    info: Info,
    *,
    ids: list[str] | None = None,
    owner: str | None = None,
    done: bool | None = None,
    filter: Filter | None = None,
) -> list[Task]:
    return await crud.page(
        info.context.db, filter, equals={"id": ids, "owner": owner, "done": done}
    )


@bind.mutation("addTitles")
async def mutation_add_titles(_: object, info: Info, *, titles: list[str]) -> list[Task]:
    return await crud.create_many(info.context.db, [{"title": value} for value in titles])


@bind.mutation("finish")
async def mutation_finish(_: object, info: Info, *, owner: str, input: TaskPatch) -> list[Task]:
    return await crud.update_many(info.context.db, None, input, equals={"owner": owner})


@bind.mutation("finishAll")
async def mutation_finish_all(_: object, info: Info, *, filter: Filter, input: TaskPatch) -> int:
    return len(await crud.update_many(info.context.db, filter, input))


@bind.mutation("forget")
async def mutation_forget(_: object, info: Info, *, owner: str, done: bool | None = None) -> int:
    return len(await crud.delete_many(info.context.db, None, equals={"owner": owner, "done": done}))
