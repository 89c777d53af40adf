# Code generated from schema/product.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from functools import cached_property

from generated.product.loaders import product_by_id
from generated.product.model import Product
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @cached_property
    def product_by_id(self) -> Batch[str, Product | None]:
        return product_by_id(self.db)
