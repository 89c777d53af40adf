# Code generated from schema/shop.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/shop.graphql`."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Any, Protocol

from generated.context import Info
from generated.product.model import Product
from generated.shop.types import SearchInput, Statistics, Stock
from runtime.feeds.change import Change
from runtime.places import CodecPlace, Place
from runtime.scalars.types import Json


class SearchResolver(Protocol):
    """How the resolver of Query.search is called."""

    async def __call__(
        self, info: Info, /, *, input: SearchInput, limit: int | None
    ) -> list[Product | Stock]: ...


class NodeResolver(Protocol):
    """How the resolver of Query.node is called."""

    async def __call__(self, info: Info, /, *, id: str) -> Mapping[str, object] | None: ...


class NowResolver(Protocol):
    """How the resolver of Query.now is called."""

    async def __call__(self, info: Info, /) -> datetime: ...


class SettingsResolver(Protocol):
    """How the resolver of Query.settings is called."""

    async def __call__(self, info: Info, /) -> Json: ...


class SyncResolver(Protocol):
    """How the resolver of Query.sync is called."""

    async def __call__(self, info: Info, /) -> bool: ...


class StatisticsResolver(Protocol):
    """How the resolver of Query.statistics is called."""

    async def __call__(self, info: Info, /) -> Statistics: ...


class RestockResolver(Protocol):
    """How the resolver of Mutation.restock is called."""

    async def __call__(self, info: Info, /, *, product_id: str, amount: int) -> Stock: ...


class PingResolver(Protocol):
    """How the resolver of Mutation.ping is called."""

    async def __call__(self, info: Info, /) -> str | None: ...


class MutationSyncResolver(Protocol):
    """How the resolver of Mutation.sync is called."""

    async def __call__(self, info: Info, /, *, force: bool | None = None) -> bool: ...


class ProductSoldSource(Protocol):
    """How the resolver of Subscription.productSold is called."""

    def __call__(
        self, info: Info, /, *, product_id: str | None = None
    ) -> AsyncIterator[Change[Product]]: ...


class SubscriptionSyncSource(Protocol):
    """How the resolver of Subscription.sync is called."""

    def __call__(self, info: Info, /) -> AsyncIterator[int]: ...


class ProductPriceResolver(Protocol):
    """How the resolver of Product.price is called."""

    async def __call__(
        self, row: Product, info: Info, /, *, currency: str, digits: int | None = None
    ) -> Any: ...


class ProductStockResolver(Protocol):
    """How the resolver of Product.stock is called."""

    async def __call__(self, row: Product, info: Info, /) -> Stock | None: ...


class StatisticsSoldResolver(Protocol):
    """How the resolver of Statistics.sold is called."""

    async def __call__(self, row: Statistics, info: Info, /, *, since: datetime) -> int: ...


class StockProductsResolver(Protocol):
    """How the resolver of Stock.products is called."""

    async def __call__(
        self, row: Stock, info: Info, /, *, first: int | None = None
    ) -> list[Product]: ...


search: Place[SearchResolver] = Place("Query", "search", "schema/shop.graphql")
node: Place[NodeResolver] = Place("Query", "node", "schema/shop.graphql")
now: Place[NowResolver] = Place("Query", "now", "schema/shop.graphql")
settings: Place[SettingsResolver] = Place("Query", "settings", "schema/shop.graphql")
sync: Place[SyncResolver] = Place("Query", "sync", "schema/shop.graphql")
statistics: Place[StatisticsResolver] = Place("Query", "statistics", "schema/shop.graphql")
restock: Place[RestockResolver] = Place("Mutation", "restock", "schema/shop.graphql")
ping: Place[PingResolver] = Place("Mutation", "ping", "schema/shop.graphql")
mutation_sync: Place[MutationSyncResolver] = Place("Mutation", "sync", "schema/shop.graphql")
product_sold: Place[ProductSoldSource] = Place("Subscription", "productSold", "schema/shop.graphql")
subscription_sync: Place[SubscriptionSyncSource] = Place(
    "Subscription", "sync", "schema/shop.graphql"
)
product_price: Place[ProductPriceResolver] = Place("Product", "price", "schema/shop.graphql")
product_stock: Place[ProductStockResolver] = Place("Product", "stock", "schema/shop.graphql")
statistics_sold: Place[StatisticsSoldResolver] = Place("Statistics", "sold", "schema/shop.graphql")
stock_products: Place[StockProductsResolver] = Place("Stock", "products", "schema/shop.graphql")
money_codec = CodecPlace("Money", "schema/shop.graphql")
