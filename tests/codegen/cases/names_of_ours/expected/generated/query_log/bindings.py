# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that QueryLog's table answers."""

from generated.context import Info
from generated.query_log.crud import crud
from generated.query_log.model import LOG_TYPES, QueryLog
from generated.table.model import Table_
from runtime.bindings import Bindings

bind = Bindings("QueryLog")

bind.query("logTypes", crud.page)
bind.query("logTypesConnection", crud.connection)
bind.query("logTypesCount", crud.count)
bind.mutation("createQueryLog", crud.create_nested)
bind.mutation("createLogTypes", crud.create_many_nested)
bind.mutation("updateQueryLog", crud.update_nested)
bind.mutation("upsertQueryLog", crud.upsert)
bind.mutation("deleteQueryLog", crud.remove)
bind.subscription("queryLogChanged", LOG_TYPES)


@bind.query("queryLog")
async def query_query_log(_: object, info: Info, *, id: str) -> QueryLog | None:
    return await info.context.loaders.query_log_by_id.load(id)


@bind.query("logTable")
async def query_log_table(_: object, info: Info, *, id: str) -> QueryLog | None:
    return await info.context.loaders.query_log_by_id.load(id)


@bind.query("logType")
async def query_log_type(_: object, info: Info, *, id: str) -> QueryLog | None:
    return await info.context.loaders.query_log_by_id.load(id)


@bind.field("table")
async def query_log_table_(row: QueryLog, info: Info) -> Table_ | None:
    return await info.context.loaders.table_by_id.load(row["table_id"])
