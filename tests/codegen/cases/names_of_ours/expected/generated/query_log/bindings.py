# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that QueryLog's table answers."""

from collections.abc import AsyncGenerator
from typing import Unpack

from ariadne import MutationType, ObjectType, QueryType, SubscriptionType

from generated.context import Info
from generated.query_log.crud import crud
from generated.query_log.model import LOG_TYPES, QueryLog, QueryLogUpsert
from generated.table.model import Table_
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()
query_log_type_ = ObjectType("QueryLog")


@query.field("queryLog")
async def query_query_log(_: object, info: Info, *, id: str) -> QueryLog | None:
    return await info.context.loaders.query_log_by_id.load(id)


@query.field("logTypes")
async def query_log_types(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[QueryLog]:
    return await crud.page(info.context.db, **wanted)


@query.field("logTypesConnection")
async def query_log_types_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[QueryLog]:
    return await crud.connection(info.context.db, **wanted)


@query.field("logTypesCount")
async def query_log_types_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@query.field("logTable")
async def query_log_table(_: object, info: Info, *, id: str) -> QueryLog | None:
    return await info.context.loaders.query_log_by_id.load(id)


@query.field("logType")
async def query_log_type(_: object, info: Info, *, id: str) -> QueryLog | None:
    return await info.context.loaders.query_log_by_id.load(id)


@mutation.field("createQueryLog")
async def mutation_create_query_log(_: object, info: Info, *, input: Nested) -> QueryLog:
    return await crud.create_nested(info.context.db, input)


@mutation.field("createLogTypes")
async def mutation_create_log_types(
    _: object, info: Info, *, inputs: list[Nested]
) -> list[QueryLog]:
    return await crud.create_many_nested(info.context.db, inputs)


@mutation.field("updateQueryLog")
async def mutation_update_query_log(_: object, info: Info, *, id: str, input: Nested) -> QueryLog:
    return await crud.update_nested(info.context.db, id, input)


@mutation.field("upsertQueryLog")
async def mutation_upsert_query_log(_: object, info: Info, *, input: QueryLogUpsert) -> QueryLog:
    return await crud.upsert(info.context.db, input)


@mutation.field("deleteQueryLog")
async def mutation_delete_query_log(_: object, info: Info, *, id: str) -> QueryLog:
    return await crud.remove(info.context.db, id)


@subscription.source("queryLogChanged")
def subscription_query_log_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[QueryLog], None]:
    return info.context.feeds.changes(LOG_TYPES, {}, filter)


@query_log_type_.field("table")
async def query_log_table_(row: QueryLog, info: Info) -> Table_ | None:
    return await info.context.loaders.table_by_id.load(row["table_id"])


BINDABLES = (query, mutation, subscription, query_log_type_)
