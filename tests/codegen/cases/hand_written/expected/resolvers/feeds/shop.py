"""Sources of the subscriptions of `schema/shop.graphql`."""

from collections.abc import AsyncIterator

from generated.context import Info
from generated.product.model import Product
from generated.shop import resolve
from runtime.errors import NotWritten
from runtime.feeds.change import Change


@resolve.product_sold
def product_sold(info: Info, *, product_id: str | None = None) -> AsyncIterator[Change[Product]]:
    raise NotWritten("Subscription.productSold")


@resolve.subscription_sync
def subscription_sync(info: Info) -> AsyncIterator[int]:
    raise NotWritten("Subscription.sync")
