# Code generated from schema/shop.graphql. DO NOT EDIT.
"""Batched reads of `products`."""

from generated.product import crud
from generated.product.model import Product
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def product_by_id(db: Database) -> Batch[str, Product | None]:
    async def load(ids: list[str]) -> list[Product | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
