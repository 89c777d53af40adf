# Code generated from schema/shop.graphql. DO NOT EDIT.
"""The fields that Ware's table answers."""

from typing import Unpack

from generated.context import Info
from generated.ware.crud import crud
from generated.ware.model import WARES, Ware, WareCreate, WarePatch, WareUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, OrderBy
from runtime.feeds.change import Changes

bind = Bindings("Ware")


@bind.query("ware")
async def query_ware(_: object, info: Info, *, id: str) -> Ware | None:
    return await info.context.loaders.ware_by_id.load(id)


@bind.query("waresConnection")
async def query_wares_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Ware]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("waresCount")
async def query_wares_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.query("wares")
async def query_wares(
    _: object,
    info: Info,
    *,
    filter: Filter | None = None,
    order_by: list[OrderBy] | None = None,
    limit: int | None,
) -> list[Ware]:
    return await crud.page(
        info.context.db, filter, order_by=order_by, limit=3 if limit is None else limit
    )


@bind.mutation("createWare")
async def mutation_create_ware(_: object, info: Info, *, input: WareCreate) -> Ware:
    return await crud.create(info.context.db, input)


@bind.mutation("createWares")
async def mutation_create_wares(_: object, info: Info, *, inputs: list[WareCreate]) -> list[Ware]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updateWare")
async def mutation_update_ware(_: object, info: Info, *, id: str, input: WarePatch) -> Ware:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertWare")
async def mutation_upsert_ware(_: object, info: Info, *, input: WareUpsert) -> Ware:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteWare")
async def mutation_delete_ware(_: object, info: Info, *, id: str) -> Ware:
    return await crud.remove(info.context.db, id)


@bind.subscription("wareChanged")
def subscription_ware_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Ware]:
    return info.context.feeds.changes(WARES, {}, filter)
