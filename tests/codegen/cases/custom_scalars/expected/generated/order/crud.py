# Code generated from schema/order.graphql. DO NOT EDIT.
"""Read and write `orders`."""

from generated.order.model import ORDERS, Order_, OrderCreate, OrderPatch
from runtime.database.crud import Crud


class OrderCrud(Crud[Order_, OrderCreate, OrderPatch]):
    """Reads and writes rows of Order."""


crud = OrderCrud(ORDERS)
