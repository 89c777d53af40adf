# Code generated from schema/product.graphql. DO NOT EDIT.
"""Batched reads of `products`."""

from generated.product.model import PRODUCTS, Product
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def product_by_id(db: Database) -> Batch[str, Product | None]:
    return loaders.by_id(db, PRODUCTS)
