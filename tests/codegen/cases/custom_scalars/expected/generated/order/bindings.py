# Code generated from schema/order.graphql. DO NOT EDIT.
"""The fields that Order's table answers."""

from typing import Unpack

from generated.context import Info
from generated.order.crud import crud
from generated.order.model import ORDERS, Order_, OrderCreate, OrderPatch, OrderUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Order")


@bind.query("order")
async def query_order(_: object, info: Info, *, id: str) -> Order_ | None:
    return await info.context.loaders.order_by_id.load(id)


@bind.query("orders")
async def query_orders(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Order_]:
    return await crud.page(info.context.db, **wanted)


@bind.query("ordersConnection")
async def query_orders_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Order_]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("ordersCount")
async def query_orders_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createOrder")
async def mutation_create_order(_: object, info: Info, *, input: OrderCreate) -> Order_:
    return await crud.create(info.context.db, input)


@bind.mutation("createOrders")
async def mutation_create_orders(
    _: object, info: Info, *, inputs: list[OrderCreate]
) -> list[Order_]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updateOrder")
async def mutation_update_order(_: object, info: Info, *, id: str, input: OrderPatch) -> Order_:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertOrder")
async def mutation_upsert_order(_: object, info: Info, *, input: OrderUpsert) -> Order_:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteOrder")
async def mutation_delete_order(_: object, info: Info, *, id: str) -> Order_:
    return await crud.remove(info.context.db, id)


@bind.subscription("orderChanged")
def subscription_order_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Order_]:
    return info.context.feeds.changes(ORDERS, {}, filter)
