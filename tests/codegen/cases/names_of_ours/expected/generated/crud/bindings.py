# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Crud's table answers."""

from typing import Unpack

from generated.context import Info
from generated.crud.crud import crud
from generated.crud.model import CRUDS, Crud_, CrudUpsert
from generated.table.model import Table_
from generated.window.model import Window_
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, Window
from runtime.feeds.change import Changes

bind = Bindings("Crud")


@bind.query("cruds")
async def query_cruds(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Crud_]:
    return await crud.page(info.context.db, **wanted)


@bind.query("crudsConnection")
async def query_cruds_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Crud_]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("crudsCount")
async def query_cruds_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createCrud")
async def mutation_create_crud(_: object, info: Info, *, input: Nested) -> Crud_:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createCruds")
async def mutation_create_cruds(_: object, info: Info, *, inputs: list[Nested]) -> list[Crud_]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateCrud")
async def mutation_update_crud(_: object, info: Info, *, id: str, input: Nested) -> Crud_:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertCrud")
async def mutation_upsert_crud(_: object, info: Info, *, input: CrudUpsert) -> Crud_:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteCrud")
async def mutation_delete_crud(_: object, info: Info, *, id: str) -> Crud_:
    return await crud.remove(info.context.db, id)


@bind.subscription("crudChanged")
def subscription_crud_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Crud_]:
    return info.context.feeds.changes(CRUDS, {}, filter)


@bind.field("table")
async def crud_table(row: Crud_, info: Info) -> Table_ | None:
    return await info.context.loaders.table_by_crud_id.load(row["id"])


@bind.field("windows")
async def crud_windows(row: Crud_, info: Info, *, first: int | None = None) -> Connection[Window_]:
    loader = info.context.loaders.windows_by_crud_id_connection(Window(first=first))
    return await loader.load(row["id"])
