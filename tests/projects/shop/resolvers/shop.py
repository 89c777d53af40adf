"""Resolvers of `schema/shop.graphql`."""

from decimal import Decimal
from time import time_ns

from generated.cart.crud import crud as carts
from generated.cart.model import Cart
from generated.cart_item.crud import crud as cart_items
from generated.cart_item.model import CartItem
from generated.order.crud import crud as orders
from generated.order.model import Order_
from generated.product.crud import crud as products
from generated.product.model import Product
from generated.shop import resolve
from generated.shop.types import OrderLineInput

from generated.context import Info
from runtime.errors import BadUserInput, Conflict, NotFound
from runtime.scalars.numbers import decimal_of


@resolve.checkout
async def checkout(info: Info, *, cart_id: str) -> Order_:
    """An order of all that is in a cart, which is empty afterwards."""
    db = info.context.db
    cart = await carts.get(db, cart_id)
    if cart is None:
        raise NotFound.row("Cart", cart_id)
    bought = await _bought(info, cart)
    if not bought:
        raise BadUserInput("The cart is empty.")
    lines = [_line(item, product) for item, product in bought]
    order = await orders.create(
        db,
        {
            "number": time_ns(),
            "customer_id": cart["customer_id"],
            "total": _total(bought),
            "lines": lines,
        },
    )
    await cart_items.delete_many(db, equals={"cart_id": cart_id})
    return order


@resolve.cancel
async def cancel(info: Info, *, id: str, reason: str) -> Order_:
    order = await orders.get(info.context.db, id)
    if order is None:
        raise NotFound.row("Order", id)
    if order["status"] == "SENT":
        raise Conflict(f"The order has been sent: it cannot be cancelled because {reason}.")
    return await orders.update(info.context.db, id, {"status": "CANCELLED"})


@resolve.cart_total
async def cart_total(row: Cart, info: Info) -> Decimal:
    return _total(await _bought(info, row))


async def _bought(info: Info, cart: Cart) -> list[tuple[CartItem, Product]]:
    db = info.context.db
    items = await cart_items.page(db, equals={"cart_id": cart["id"]})
    found = await products.get_many(db, [item["product_id"] for item in items])
    by_id = {product["id"]: product for product in found}
    return [(item, by_id[item["product_id"]]) for item in items]


def _total(bought: list[tuple[CartItem, Product]]) -> Decimal:
    prices = (item["quantity"] * decimal_of(product["price"]) for item, product in bought)
    return sum(prices, Decimal(0))


def _line(item: CartItem, product: Product) -> OrderLineInput:
    return {
        "sku": product["sku"],
        "title": product["title"],
        "quantity": item["quantity"],
        "price": decimal_of(product["price"]),
    }
