# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Column's table answers."""

from collections.abc import AsyncGenerator
from typing import Unpack

from ariadne import MutationType, ObjectType, QueryType, SubscriptionType

from generated.column.crud import crud
from generated.column.model import COLUMNS, Column_, ColumnUpsert
from generated.context import Info
from generated.table.model import Table_
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Limited, Listing, Window
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()
column_type = ObjectType("Column")


@query.field("column")
async def query_column(_: object, info: Info, *, id: str) -> Column_ | None:
    return await info.context.loaders.column_by_id.load(id)


@query.field("columns")
async def query_columns(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Column_]:
    return await crud.page(info.context.db, **wanted)


@query.field("columnsConnection")
async def query_columns_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Column_]:
    return await crud.connection(info.context.db, **wanted)


@query.field("columnsCount")
async def query_columns_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@mutation.field("createColumn")
async def mutation_create_column(_: object, info: Info, *, input: Nested) -> Column_:
    return await crud.create_nested(info.context.db, input)


@mutation.field("createColumns")
async def mutation_create_columns(_: object, info: Info, *, inputs: list[Nested]) -> list[Column_]:
    return await crud.create_many_nested(info.context.db, inputs)


@mutation.field("updateColumn")
async def mutation_update_column(_: object, info: Info, *, id: str, input: Nested) -> Column_:
    return await crud.update_nested(info.context.db, id, input)


@mutation.field("upsertColumn")
async def mutation_upsert_column(_: object, info: Info, *, input: ColumnUpsert) -> Column_:
    return await crud.upsert(info.context.db, input)


@mutation.field("deleteColumn")
async def mutation_delete_column(_: object, info: Info, *, id: str) -> Column_:
    return await crud.remove(info.context.db, id)


@subscription.source("columnChanged")
def subscription_column_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[Column_], None]:
    return info.context.feeds.changes(COLUMNS, {}, filter)


@column_type.field("tables")
async def column_tables(row: Column_, info: Info, /, **wanted: Unpack[Limited]) -> list[Table_]:
    loader = info.context.loaders.tables_of_column(Window(**wanted))
    return await loader.load(row["id"])


BINDABLES = (query, mutation, subscription, column_type)
