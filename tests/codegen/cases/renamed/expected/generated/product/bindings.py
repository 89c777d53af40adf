# Code generated from schema/product.graphql. DO NOT EDIT.
"""The fields that Product's table answers."""

from generated.context import Info
from generated.product.crud import crud
from generated.product.model import PRODUCTS, Product
from runtime.bindings import Bindings

bind = Bindings("Product")

bind.query("products", crud.page)
bind.query("productsConnection", crud.connection)
bind.query("productsCount", crud.count)
bind.mutation("createProduct", crud.create)
bind.mutation("createProducts", crud.create_many)
bind.mutation("updateProduct", crud.update)
bind.mutation("upsertProduct", crud.upsert)
bind.mutation("deleteProduct", crud.remove)
bind.subscription("productChanged", PRODUCTS)


@bind.query("product")
async def query_product(_: object, info: Info, *, id: str) -> Product | None:
    return await info.context.loaders.product_by_id.load(id)
