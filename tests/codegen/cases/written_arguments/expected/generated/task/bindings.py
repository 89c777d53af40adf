# Code generated from schema/task.graphql. DO NOT EDIT.
"""The fields that Task's table answers."""

from typing import Unpack

from generated.context import Info
from generated.task.crud import crud
from generated.task.model import Task, TaskCreate, TaskPatch, TaskUpsert
from runtime.bindings import Bindings

bind = Bindings("Task")

bind.mutation("putTask", crud.upsert)
bind.mutation("putTasks", crud.upsert_many)
bind.mutation("patch", crud.update)


@bind.query("tasks")
async def query_tasks(_: object, info: Info, *, list_id: str) -> list[Task]:
    return await crud.page(info.context.db, equals={"list_id": list_id})


@bind.mutation("addTask")
async def mutation_add_task(_: object, info: Info, /, **values: Unpack[TaskCreate]) -> Task:
    return await crud.create(info.context.db, values)


@bind.mutation("addTo")
async def mutation_add_to(
    _: object, info: Info, /, *, input: TaskCreate, **values: Unpack[TaskCreate]
) -> Task:
    return await crud.create(info.context.db, {**input, **values})


@bind.mutation("addAllTo")
async def mutation_add_all_to(
    _: object, info: Info, /, *, inputs: list[TaskCreate], **values: Unpack[TaskCreate]
) -> list[Task]:
    return await crud.create_many(info.context.db, [{**one, **values} for one in inputs])


@bind.mutation("ensureTask")
async def mutation_ensure_task(_: object, info: Info, /, **values: Unpack[TaskCreate]) -> Task:
    return await crud.get_or_create_by_slug(info.context.db, values)


@bind.mutation("ensureIn")
async def mutation_ensure_in(
    _: object, info: Info, /, *, input: TaskCreate, **values: Unpack[TaskCreate]
) -> Task:
    return await crud.get_or_create_by_slug(info.context.db, {**input, **values})


@bind.mutation("putBySlug")
async def mutation_put_by_slug(
    _: object, info: Info, /, *, input: TaskUpsert, **values: Unpack[TaskUpsert]
) -> Task:
    return await crud.upsert(info.context.db, {**input, **values}, by=("slug",))


@bind.mutation("putAllBySlug")
async def mutation_put_all_by_slug(
    _: object, info: Info, *, inputs: list[TaskUpsert]
) -> list[Task]:
    return await crud.upsert_many(info.context.db, inputs, by=("slug",))


@bind.mutation("rename")
async def mutation_rename(_: object, info: Info, /, *, id: str, **patch: Unpack[TaskPatch]) -> Task:
    return await crud.update(info.context.db, id, patch)


@bind.mutation("change")
async def mutation_change(_: object, info: Info, /, *, id: str, **patch: Unpack[TaskPatch]) -> Task:
    return await crud.update(info.context.db, id, patch)


@bind.mutation("patchAndTick")
async def mutation_patch_and_tick(
    _: object, info: Info, /, *, id: str, input: TaskPatch, **patch: Unpack[TaskPatch]
) -> Task:
    return await crud.update(info.context.db, id, {**input, **patch})
