# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Batch's table answers."""

from generated.batch.crud import crud
from generated.batch.model import BATCHES, Batch_
from generated.context import Info
from generated.sheep.model import Sheep
from runtime.bindings import Bindings
from runtime.database.windows import Window

bind = Bindings("Batch")

bind.query("batches", crud.page)
bind.query("batchesConnection", crud.connection)
bind.query("batchesCount", crud.count)
bind.mutation("createBatch", crud.create_nested)
bind.mutation("createBatches", crud.create_many_nested)
bind.mutation("updateBatch", crud.update_nested)
bind.mutation("upsertBatch", crud.upsert)
bind.mutation("deleteBatch", crud.remove)
bind.subscription("batchChanged", BATCHES)


@bind.query("batch")
async def query_batch(_: object, info: Info, *, id: str) -> Batch_ | None:
    return await info.context.loaders.batch_by_id.load(id)


@bind.field("sheep")
async def batch_sheep(row: Batch_, info: Info) -> list[Sheep]:
    loader = info.context.loaders.sheep_list_by_batch_id(Window())
    return await loader.load(row["id"])
