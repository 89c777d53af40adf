"""Resolvers of `schema/shop.graphql`."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from generated.context import Info
from generated.product.model import Product
from generated.shop import resolve
from generated.shop.types import SearchInput, Statistics, Stock
from runtime.errors import NotWritten
from runtime.scalars.types import Json


@resolve.search
async def search(info: Info, *, input: SearchInput, limit: int | None) -> list[Product | Stock]:
    raise NotWritten("Query.search")


@resolve.node
async def node(info: Info, *, id: str) -> Mapping[str, object] | None:
    raise NotWritten("Query.node")


@resolve.now
async def now(info: Info) -> datetime:
    raise NotWritten("Query.now")


@resolve.settings
async def settings(info: Info) -> Json:
    raise NotWritten("Query.settings")


@resolve.sync
async def sync(info: Info) -> bool:
    raise NotWritten("Query.sync")


@resolve.statistics
async def statistics(info: Info) -> Statistics:
    raise NotWritten("Query.statistics")


@resolve.restock
async def restock(info: Info, *, product_id: str, amount: int) -> Stock:
    raise NotWritten("Mutation.restock")


@resolve.ping
async def ping(info: Info) -> str | None:
    raise NotWritten("Mutation.ping")


@resolve.mutation_sync
async def mutation_sync(info: Info, *, force: bool | None = None) -> bool:
    raise NotWritten("Mutation.sync")


@resolve.product_price
async def product_price(
    row: Product, info: Info, *, currency: str, digits: int | None = None
) -> Any:
    raise NotWritten("Product.price")


@resolve.product_stock
async def product_stock(row: Product, info: Info) -> Stock | None:
    raise NotWritten("Product.stock")


@resolve.statistics_sold
async def statistics_sold(row: Statistics, info: Info, *, since: datetime) -> int:
    raise NotWritten("Statistics.sold")


@resolve.stock_products
async def stock_products(row: Stock, info: Info, *, first: int | None = None) -> list[Product]:
    raise NotWritten("Stock.products")


@resolve.money_codec
class MoneyCodec:
    @staticmethod
    def parse(value: Any, /) -> Any:
        raise NotWritten("scalar Money")

    @staticmethod
    def serialize(value: Any, /) -> Any:
        raise NotWritten("scalar Money")
