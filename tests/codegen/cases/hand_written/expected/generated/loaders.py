# Code generated from schema/shop.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.product.loaders import product_by_id
from generated.product.model import Product
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def product_by_id(self) -> Batch[str, Product | None]:
        return self.shared(product_by_id)
