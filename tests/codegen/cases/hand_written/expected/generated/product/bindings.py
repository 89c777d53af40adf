# Code generated from schema/shop.graphql. DO NOT EDIT.
"""The fields that Product's table answers."""

from generated.context import Info
from generated.product.model import Product
from runtime.bindings import Bindings

bind = Bindings("Product")


@bind.query("product")
async def query_product(_: object, info: Info, *, id: str) -> Product | None:
    return await info.context.loaders.product_by_id.load(id)
