# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Crud's table answers."""

from generated.context import Info
from generated.crud.crud import crud
from generated.crud.model import CRUDS, Crud_
from generated.table.model import Table_
from generated.window.model import Window_
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.windows import Window

bind = Bindings("Crud")

bind.query("cruds", crud.page)
bind.query("crudsConnection", crud.connection)
bind.query("crudsCount", crud.count)
bind.mutation("createCrud", crud.create_nested)
bind.mutation("createCruds", crud.create_many_nested)
bind.mutation("updateCrud", crud.update_nested)
bind.mutation("upsertCrud", crud.upsert)
bind.mutation("deleteCrud", crud.remove)
bind.subscription("crudChanged", CRUDS)


@bind.field("table")
async def crud_table(row: Crud_, info: Info) -> Table_ | None:
    return await info.context.loaders.table_by_crud_id.load(row["id"])


@bind.field("windows")
async def crud_windows(row: Crud_, info: Info, *, first: int | None = None) -> Connection[Window_]:
    loader = info.context.loaders.windows_by_crud_id_connection(Window(first=first))
    return await loader.load(row["id"])
