# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Column's table answers."""

from typing import Unpack

from generated.column.crud import crud
from generated.column.model import COLUMNS, Column_, ColumnUpsert
from generated.context import Info
from generated.table.model import Table_
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Limited, Listing, Window
from runtime.feeds.change import Changes

bind = Bindings("Column")


@bind.query("column")
async def query_column(_: object, info: Info, *, id: str) -> Column_ | None:
    return await info.context.loaders.column_by_id.load(id)


@bind.query("columns")
async def query_columns(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Column_]:
    return await crud.page(info.context.db, **wanted)


@bind.query("columnsConnection")
async def query_columns_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Column_]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("columnsCount")
async def query_columns_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createColumn")
async def mutation_create_column(_: object, info: Info, *, input: Nested) -> Column_:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createColumns")
async def mutation_create_columns(_: object, info: Info, *, inputs: list[Nested]) -> list[Column_]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateColumn")
async def mutation_update_column(_: object, info: Info, *, id: str, input: Nested) -> Column_:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertColumn")
async def mutation_upsert_column(_: object, info: Info, *, input: ColumnUpsert) -> Column_:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteColumn")
async def mutation_delete_column(_: object, info: Info, *, id: str) -> Column_:
    return await crud.remove(info.context.db, id)


@bind.subscription("columnChanged")
def subscription_column_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Column_]:
    return info.context.feeds.changes(COLUMNS, {}, filter)


@bind.field("tables")
async def column_tables(row: Column_, info: Info, /, **wanted: Unpack[Limited]) -> list[Table_]:
    loader = info.context.loaders.tables_of_column(Window(**wanted))
    return await loader.load(row["id"])
