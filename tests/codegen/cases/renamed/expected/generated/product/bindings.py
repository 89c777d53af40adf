# Code generated from schema/product.graphql. DO NOT EDIT.
"""The fields that Product's table answers."""

from collections.abc import AsyncGenerator
from typing import Unpack

from ariadne import MutationType, QueryType, SubscriptionType

from generated.context import Info
from generated.product.crud import crud
from generated.product.model import PRODUCTS, Product, ProductCreate, ProductPatch, ProductUpsert
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()


@query.field("product")
async def query_product(_: object, info: Info, *, id: str) -> Product | None:
    return await info.context.loaders.product_by_id.load(id)


@query.field("products")
async def query_products(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Product]:
    return await crud.page(info.context.db, **wanted)


@query.field("productsConnection")
async def query_products_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Product]:
    return await crud.connection(info.context.db, **wanted)


@query.field("productsCount")
async def query_products_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@mutation.field("createProduct")
async def mutation_create_product(_: object, info: Info, *, input: ProductCreate) -> Product:
    return await crud.create(info.context.db, input)


@mutation.field("createProducts")
async def mutation_create_products(
    _: object, info: Info, *, inputs: list[ProductCreate]
) -> list[Product]:
    return await crud.create_many(info.context.db, inputs)


@mutation.field("updateProduct")
async def mutation_update_product(
    _: object, info: Info, *, id: str, input: ProductPatch
) -> Product:
    return await crud.update(info.context.db, id, input)


@mutation.field("upsertProduct")
async def mutation_upsert_product(_: object, info: Info, *, input: ProductUpsert) -> Product:
    return await crud.upsert(info.context.db, input)


@mutation.field("deleteProduct")
async def mutation_delete_product(_: object, info: Info, *, id: str) -> Product:
    return await crud.remove(info.context.db, id)


@subscription.source("productChanged")
def subscription_product_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[Product], None]:
    return info.context.feeds.changes(PRODUCTS, {}, filter)


BINDABLES = (query, mutation, subscription)
