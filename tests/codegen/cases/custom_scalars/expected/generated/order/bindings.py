# Code generated from schema/order.graphql. DO NOT EDIT.
"""The fields that Order's table answers."""

from generated.context import Info
from generated.order.crud import crud
from generated.order.model import ORDERS, Order_
from runtime.bindings import Bindings

bind = Bindings("Order")

bind.query("orders", crud.page)
bind.query("ordersConnection", crud.connection)
bind.query("ordersCount", crud.count)
bind.mutation("createOrder", crud.create)
bind.mutation("createOrders", crud.create_many)
bind.mutation("updateOrder", crud.update)
bind.mutation("upsertOrder", crud.upsert)
bind.mutation("deleteOrder", crud.remove)
bind.subscription("orderChanged", ORDERS)


@bind.query("order")
async def query_order(_: object, info: Info, *, id: str) -> Order_ | None:
    return await info.context.loaders.order_by_id.load(id)
