# Code generated from schema/shop.graphql. DO NOT EDIT.
"""Read and write `products`."""

from collections.abc import Sequence

from generated.product.model import PRODUCTS, Product, ProductCreate, ProductPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Product | None:
    return await db.get(PRODUCTS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Product]:
    return await db.get_many(PRODUCTS, ids)


async def first(db: Database, filter: Filter | None) -> Product | None:
    return await db.first(PRODUCTS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Product]:
    return await db.page(PRODUCTS, filter, page=page, limit=limit)


async def create(db: Database, values: ProductCreate) -> Product:
    return await db.insert(PRODUCTS, values)


async def create_many(db: Database, values: Sequence[ProductCreate]) -> list[Product]:
    return await db.insert_many(PRODUCTS, values)


async def update(db: Database, id: str, patch: ProductPatch) -> Product:
    return await db.update(PRODUCTS, id, patch)


async def delete(db: Database, id: str) -> Product | None:
    return await db.delete(PRODUCTS, id)
