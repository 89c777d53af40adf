# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Batch's table answers."""

from collections.abc import AsyncGenerator
from typing import Unpack

from ariadne import MutationType, ObjectType, QueryType, SubscriptionType

from generated.batch.crud import crud
from generated.batch.model import BATCHES, Batch_, BatchUpsert
from generated.context import Info
from generated.sheep.model import Sheep
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, Window
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()
batch_type = ObjectType("Batch")


@query.field("batch")
async def query_batch(_: object, info: Info, *, id: str) -> Batch_ | None:
    return await info.context.loaders.batch_by_id.load(id)


@query.field("batches")
async def query_batches(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Batch_]:
    return await crud.page(info.context.db, **wanted)


@query.field("batchesConnection")
async def query_batches_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Batch_]:
    return await crud.connection(info.context.db, **wanted)


@query.field("batchesCount")
async def query_batches_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@mutation.field("createBatch")
async def mutation_create_batch(_: object, info: Info, *, input: Nested) -> Batch_:
    return await crud.create_nested(info.context.db, input)


@mutation.field("createBatches")
async def mutation_create_batches(_: object, info: Info, *, inputs: list[Nested]) -> list[Batch_]:
    return await crud.create_many_nested(info.context.db, inputs)


@mutation.field("updateBatch")
async def mutation_update_batch(_: object, info: Info, *, id: str, input: Nested) -> Batch_:
    return await crud.update_nested(info.context.db, id, input)


@mutation.field("upsertBatch")
async def mutation_upsert_batch(_: object, info: Info, *, input: BatchUpsert) -> Batch_:
    return await crud.upsert(info.context.db, input)


@mutation.field("deleteBatch")
async def mutation_delete_batch(_: object, info: Info, *, id: str) -> Batch_:
    return await crud.remove(info.context.db, id)


@subscription.source("batchChanged")
def subscription_batch_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[Batch_], None]:
    return info.context.feeds.changes(BATCHES, {}, filter)


@batch_type.field("sheep")
async def batch_sheep(row: Batch_, info: Info) -> list[Sheep]:
    loader = info.context.loaders.sheep_list_by_batch_id(Window())
    return await loader.load(row["id"])


BINDABLES = (query, mutation, subscription, batch_type)
