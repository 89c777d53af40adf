# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Column's table answers."""

from typing import Unpack

from generated.column.crud import crud
from generated.column.model import COLUMNS, Column_
from generated.context import Info
from generated.table.model import Table_
from runtime.bindings import Bindings
from runtime.database.windows import Limited, Window

bind = Bindings("Column")

bind.query("columns", crud.page)
bind.query("columnsConnection", crud.connection)
bind.query("columnsCount", crud.count)
bind.mutation("createColumn", crud.create_nested)
bind.mutation("createColumns", crud.create_many_nested)
bind.mutation("updateColumn", crud.update_nested)
bind.mutation("upsertColumn", crud.upsert)
bind.mutation("deleteColumn", crud.remove)
bind.subscription("columnChanged", COLUMNS)


@bind.query("column")
async def query_column(_: object, info: Info, *, id: str) -> Column_ | None:
    return await info.context.loaders.column_by_id.load(id)


@bind.field("tables")
async def column_tables(row: Column_, info: Info, /, **wanted: Unpack[Limited]) -> list[Table_]:
    loader = info.context.loaders.tables_of_column(Window(**wanted))
    return await loader.load(row["id"])
