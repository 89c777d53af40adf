# Code generated from schema/order.graphql. DO NOT EDIT.
"""Batched reads of `orders`."""

from generated.order.model import ORDERS, Order_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def order_by_id(db: Database) -> Batch[str, Order_ | None]:
    return loaders.by_id(db, ORDERS)
