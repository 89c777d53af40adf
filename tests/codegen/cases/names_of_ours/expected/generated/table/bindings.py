# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Table's table answers."""

from generated.column.model import Column_
from generated.context import Info
from generated.crud.model import Crud_
from generated.table.crud import crud
from generated.table.model import TABLES, Table_
from runtime.bindings import Bindings
from runtime.database.windows import Window

bind = Bindings("Table")

bind.query("tables", crud.page)
bind.query("tablesConnection", crud.connection)
bind.query("tablesCount", crud.count)
bind.mutation("createTable", crud.create_nested)
bind.mutation("createTables", crud.create_many_nested)
bind.mutation("updateTable", crud.update_nested)
bind.mutation("upsertTable", crud.upsert)
bind.mutation("deleteTable", crud.remove)
bind.subscription("tableChanged", TABLES)


@bind.query("table")
async def query_table(_: object, info: Info, *, id: str) -> Table_ | None:
    return await info.context.loaders.table_by_id.load(id)


@bind.field("crud")
async def table_crud(row: Table_, info: Info) -> Crud_ | None:
    return await info.context.loaders.crud_by_id.load(row["crud_id"])


@bind.field("columns")
async def table_columns(row: Table_, info: Info) -> list[Column_]:
    loader = info.context.loaders.columns_of_table(Window())
    return await loader.load(row["id"])
