# Code generated from schema/order.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.order.loaders import order_by_id
from generated.order.model import Order_
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def order_by_id(self) -> Batch[str, Order_ | None]:
        return self.shared(order_by_id)
