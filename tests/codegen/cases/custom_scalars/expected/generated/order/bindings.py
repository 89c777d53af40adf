# Code generated from schema/order.graphql. DO NOT EDIT.
"""The fields that Order's table answers."""

from collections.abc import AsyncGenerator
from typing import Unpack

from ariadne import MutationType, QueryType, SubscriptionType

from generated.context import Info
from generated.order.crud import crud
from generated.order.model import ORDERS, Order_, OrderCreate, OrderPatch, OrderUpsert
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()


@query.field("order")
async def query_order(_: object, info: Info, *, id: str) -> Order_ | None:
    return await info.context.loaders.order_by_id.load(id)


@query.field("orders")
async def query_orders(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Order_]:
    return await crud.page(info.context.db, **wanted)


@query.field("ordersConnection")
async def query_orders_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Order_]:
    return await crud.connection(info.context.db, **wanted)


@query.field("ordersCount")
async def query_orders_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@mutation.field("createOrder")
async def mutation_create_order(_: object, info: Info, *, input: OrderCreate) -> Order_:
    return await crud.create(info.context.db, input)


@mutation.field("createOrders")
async def mutation_create_orders(
    _: object, info: Info, *, inputs: list[OrderCreate]
) -> list[Order_]:
    return await crud.create_many(info.context.db, inputs)


@mutation.field("updateOrder")
async def mutation_update_order(_: object, info: Info, *, id: str, input: OrderPatch) -> Order_:
    return await crud.update(info.context.db, id, input)


@mutation.field("upsertOrder")
async def mutation_upsert_order(_: object, info: Info, *, input: OrderUpsert) -> Order_:
    return await crud.upsert(info.context.db, input)


@mutation.field("deleteOrder")
async def mutation_delete_order(_: object, info: Info, *, id: str) -> Order_:
    return await crud.remove(info.context.db, id)


@subscription.source("orderChanged")
def subscription_order_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[Order_], None]:
    return info.context.feeds.changes(ORDERS, {}, filter)


BINDABLES = (query, mutation, subscription)
