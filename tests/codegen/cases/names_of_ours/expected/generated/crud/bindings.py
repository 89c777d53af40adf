# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Crud's table answers."""

from collections.abc import AsyncGenerator
from typing import Unpack

from ariadne import MutationType, ObjectType, QueryType, SubscriptionType

from generated.context import Info
from generated.crud.crud import crud
from generated.crud.model import CRUDS, Crud_, CrudUpsert
from generated.table.model import Table_
from generated.window.model import Window_
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, Window
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()
crud_type = ObjectType("Crud")


@query.field("cruds")
async def query_cruds(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Crud_]:
    return await crud.page(info.context.db, **wanted)


@query.field("crudsConnection")
async def query_cruds_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Crud_]:
    return await crud.connection(info.context.db, **wanted)


@query.field("crudsCount")
async def query_cruds_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@mutation.field("createCrud")
async def mutation_create_crud(_: object, info: Info, *, input: Nested) -> Crud_:
    return await crud.create_nested(info.context.db, input)


@mutation.field("createCruds")
async def mutation_create_cruds(_: object, info: Info, *, inputs: list[Nested]) -> list[Crud_]:
    return await crud.create_many_nested(info.context.db, inputs)


@mutation.field("updateCrud")
async def mutation_update_crud(_: object, info: Info, *, id: str, input: Nested) -> Crud_:
    return await crud.update_nested(info.context.db, id, input)


@mutation.field("upsertCrud")
async def mutation_upsert_crud(_: object, info: Info, *, input: CrudUpsert) -> Crud_:
    return await crud.upsert(info.context.db, input)


@mutation.field("deleteCrud")
async def mutation_delete_crud(_: object, info: Info, *, id: str) -> Crud_:
    return await crud.remove(info.context.db, id)


@subscription.source("crudChanged")
def subscription_crud_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[Crud_], None]:
    return info.context.feeds.changes(CRUDS, {}, filter)


@crud_type.field("table")
async def crud_table(row: Crud_, info: Info) -> Table_ | None:
    return await info.context.loaders.table_by_crud_id.load(row["id"])


@crud_type.field("windows")
async def crud_windows(row: Crud_, info: Info, *, first: int | None = None) -> Connection[Window_]:
    loader = info.context.loaders.windows_by_crud_id_connection(Window(first=first))
    return await loader.load(row["id"])


BINDABLES = (query, mutation, subscription, crud_type)
