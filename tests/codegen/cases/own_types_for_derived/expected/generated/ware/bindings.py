# Code generated from schema/shop.graphql. DO NOT EDIT.
"""The fields that Ware's table answers."""

from generated.context import Info
from generated.ware.crud import crud
from generated.ware.model import WARES, Ware
from runtime.bindings import Bindings
from runtime.database.filters import Filter
from runtime.database.windows import OrderBy

bind = Bindings("Ware")

bind.query("waresConnection", crud.connection)
bind.query("waresCount", crud.count)
bind.mutation("createWare", crud.create)
bind.mutation("createWares", crud.create_many)
bind.mutation("updateWare", crud.update)
bind.mutation("upsertWare", crud.upsert)
bind.mutation("deleteWare", crud.remove)
bind.subscription("wareChanged", WARES)


@bind.query("ware")
async def query_ware(_: object, info: Info, *, id: str) -> Ware | None:
    return await info.context.loaders.ware_by_id.load(id)


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
