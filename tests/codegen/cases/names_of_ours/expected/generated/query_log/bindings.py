# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that QueryLog's table answers."""

from typing import Unpack

from generated.context import Info
from generated.query_log.crud import crud
from generated.query_log.model import LOG_TYPES, QueryLog, QueryLogUpsert
from generated.table.model import Table_
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("QueryLog")


@bind.query("queryLog")
async def query_query_log(_: object, info: Info, *, id: str) -> QueryLog | None:
    return await info.context.loaders.query_log_by_id.load(id)


@bind.query("logTypes")
async def query_log_types(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[QueryLog]:
    return await crud.page(info.context.db, **wanted)


@bind.query("logTypesConnection")
async def query_log_types_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[QueryLog]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("logTypesCount")
async def query_log_types_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.query("logTable")
async def query_log_table(_: object, info: Info, *, id: str) -> QueryLog | None:
    return await info.context.loaders.query_log_by_id.load(id)


@bind.query("logType")
async def query_log_type(_: object, info: Info, *, id: str) -> QueryLog | None:
    return await info.context.loaders.query_log_by_id.load(id)


@bind.mutation("createQueryLog")
async def mutation_create_query_log(_: object, info: Info, *, input: Nested) -> QueryLog:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createLogTypes")
async def mutation_create_log_types(
    _: object, info: Info, *, inputs: list[Nested]
) -> list[QueryLog]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateQueryLog")
async def mutation_update_query_log(_: object, info: Info, *, id: str, input: Nested) -> QueryLog:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertQueryLog")
async def mutation_upsert_query_log(_: object, info: Info, *, input: QueryLogUpsert) -> QueryLog:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteQueryLog")
async def mutation_delete_query_log(_: object, info: Info, *, id: str) -> QueryLog:
    return await crud.remove(info.context.db, id)


@bind.subscription("queryLogChanged")
def subscription_query_log_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[QueryLog]:
    return info.context.feeds.changes(LOG_TYPES, {}, filter)


@bind.field("table")
async def query_log_table_(row: QueryLog, info: Info) -> Table_ | None:
    return await info.context.loaders.table_by_id.load(row["table_id"])
