# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Table's table answers."""

from typing import Unpack

from generated.column.model import Column_
from generated.context import Info
from generated.crud.model import Crud_
from generated.table.crud import crud
from generated.table.model import TABLES, Table_, TableUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, Window
from runtime.feeds.change import Changes

bind = Bindings("Table")


@bind.query("table")
async def query_table(_: object, info: Info, *, id: str) -> Table_ | None:
    return await info.context.loaders.table_by_id.load(id)


@bind.query("tables")
async def query_tables(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Table_]:
    return await crud.page(info.context.db, **wanted)


@bind.query("tablesConnection")
async def query_tables_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Table_]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("tablesCount")
async def query_tables_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createTable")
async def mutation_create_table(_: object, info: Info, *, input: Nested) -> Table_:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createTables")
async def mutation_create_tables(_: object, info: Info, *, inputs: list[Nested]) -> list[Table_]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateTable")
async def mutation_update_table(_: object, info: Info, *, id: str, input: Nested) -> Table_:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertTable")
async def mutation_upsert_table(_: object, info: Info, *, input: TableUpsert) -> Table_:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteTable")
async def mutation_delete_table(_: object, info: Info, *, id: str) -> Table_:
    return await crud.remove(info.context.db, id)


@bind.subscription("tableChanged")
def subscription_table_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Table_]:
    return info.context.feeds.changes(TABLES, {}, filter)


@bind.field("crud")
async def table_crud(row: Table_, info: Info) -> Crud_ | None:
    return await info.context.loaders.crud_by_id.load(row["crud_id"])


@bind.field("columns")
async def table_columns(row: Table_, info: Info) -> list[Column_]:
    loader = info.context.loaders.columns_of_table(Window())
    return await loader.load(row["id"])
