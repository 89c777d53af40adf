# Code generated from schema/product.graphql. DO NOT EDIT.
"""The fields that Product's table answers."""

from typing import Unpack

from generated.context import Info
from generated.product.crud import crud
from generated.product.model import PRODUCTS, Product, ProductCreate, ProductPatch, ProductUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Product")


@bind.query("product")
async def query_product(_: object, info: Info, *, id: str) -> Product | None:
    return await info.context.loaders.product_by_id.load(id)


@bind.query("products")
async def query_products(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Product]:
    return await crud.page(info.context.db, **wanted)


@bind.query("productsConnection")
async def query_products_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Product]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("productsCount")
async def query_products_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createProduct")
async def mutation_create_product(_: object, info: Info, *, input: ProductCreate) -> Product:
    return await crud.create(info.context.db, input)


@bind.mutation("createProducts")
async def mutation_create_products(
    _: object, info: Info, *, inputs: list[ProductCreate]
) -> list[Product]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updateProduct")
async def mutation_update_product(
    _: object, info: Info, *, id: str, input: ProductPatch
) -> Product:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertProduct")
async def mutation_upsert_product(_: object, info: Info, *, input: ProductUpsert) -> Product:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteProduct")
async def mutation_delete_product(_: object, info: Info, *, id: str) -> Product:
    return await crud.remove(info.context.db, id)


@bind.subscription("productChanged")
def subscription_product_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Product]:
    return info.context.feeds.changes(PRODUCTS, {}, filter)
