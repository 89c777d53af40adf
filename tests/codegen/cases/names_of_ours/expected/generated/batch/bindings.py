# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Batch's table answers."""

from typing import Unpack

from generated.batch.crud import crud
from generated.batch.model import BATCHES, Batch_, BatchUpsert
from generated.context import Info
from generated.sheep.model import Sheep
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, Window
from runtime.feeds.change import Changes

bind = Bindings("Batch")


@bind.query("batch")
async def query_batch(_: object, info: Info, *, id: str) -> Batch_ | None:
    return await info.context.loaders.batch_by_id.load(id)


@bind.query("batches")
async def query_batches(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Batch_]:
    return await crud.page(info.context.db, **wanted)


@bind.query("batchesConnection")
async def query_batches_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Batch_]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("batchesCount")
async def query_batches_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createBatch")
async def mutation_create_batch(_: object, info: Info, *, input: Nested) -> Batch_:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createBatches")
async def mutation_create_batches(_: object, info: Info, *, inputs: list[Nested]) -> list[Batch_]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateBatch")
async def mutation_update_batch(_: object, info: Info, *, id: str, input: Nested) -> Batch_:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertBatch")
async def mutation_upsert_batch(_: object, info: Info, *, input: BatchUpsert) -> Batch_:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteBatch")
async def mutation_delete_batch(_: object, info: Info, *, id: str) -> Batch_:
    return await crud.remove(info.context.db, id)


@bind.subscription("batchChanged")
def subscription_batch_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Batch_]:
    return info.context.feeds.changes(BATCHES, {}, filter)


@bind.field("sheep")
async def batch_sheep(row: Batch_, info: Info) -> list[Sheep]:
    loader = info.context.loaders.sheep_list_by_batch_id(Window())
    return await loader.load(row["id"])
