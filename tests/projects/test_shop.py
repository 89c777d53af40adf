"""The shop: exact prices, embedded objects, a checkout by hand, carts that go with customers."""

from typing import Any
from uuid import uuid4

from tests.clients import Client, Socket
from tests.e2e.events import event_where, live

PROJECT = "shop"


async def made(api: Client, type: str, values: Any) -> Any:
    mutation = f"mutation ($input: Create{type}Input!) {{ create{type}(input: $input) {{ id }} }}"
    return await api.ok(mutation, input=values)


async def a_product(api: Client, price: str = "19.90", **more: Any) -> Any:
    values = {"sku": uuid4().hex, "title": "Lamp", "price": price, **more}
    if "categoryId" not in values:
        values["category"] = {"create": {"name": "Light"}}
    return await made(api, "Product", values)


async def a_cart(api: Client, *products: Any) -> Any:
    """The cart of a new customer, with two of each product."""
    customer = {"email": f"{uuid4().hex}@example.com", "name": "Ada"}
    cart = await made(api, "Cart", {"customer": {"create": customer}})
    for product in products:
        item = {"cartId": cart["id"], "productId": product["id"], "quantity": 2}
        await made(api, "CartItem", item)
    return cart


async def test_a_cart_is_bought_to_the_cent(api: Client) -> None:
    cart = await a_cart(api, await a_product(api, "0.10"), await a_product(api, "19.99"))
    query = "query ($id: ID!) { cart(id: $id) { total items { quantity } } }"
    assert (await api.ok(query, id=cart["id"]))["total"] == "40.18"
    order = await api.ok(
        """mutation ($id: ID!) { checkout(cartId: $id) {
            id total status lines { quantity price } customer { name }
        } }""",
        id=cart["id"],
    )
    assert (order["total"], order["status"]) == ("40.18", "PLACED")
    assert sorted(line["price"] for line in order["lines"]) == ["0.1", "19.99"]
    assert await api.ok(query, id=cart["id"]) == {"total": "0", "items": []}
    failed = await api.failed("mutation ($id: ID!) { checkout(cartId: $id) { id } }", id=cart["id"])
    assert failed.codes == ["BAD_USER_INPUT"]


async def test_prices_are_compared_as_numbers(api: Client) -> None:
    category = await made(api, "Category", {"name": "Many prices"})
    for price in ("9.5", "10", "100.01", "0.99"):
        await a_product(api, price, categoryId=category["id"])
    query = """query ($id: ID!, $filter: ProductFilter) { category(id: $id) {
        products(filter: $filter, orderBy: [{ price: DESC }]) { price }
    } }"""
    found = await api.ok(query, id=category["id"], filter={"price": {"gt": "9.50"}})
    assert [one["price"] for one in found["products"]] == ["100.01", "10"]


async def test_embedded_objects_are_written_filtered_and_checked(api: Client) -> None:
    alt = uuid4().hex
    images = [{"url": "https://example.com/1.png", "alt": alt, "size": {"width": 2, "height": 3}}]
    product = await a_product(api, images=images, dimensions={"width": 1.5, "height": 2})
    query = """query ($filter: ProductFilter) {
        products(filter: $filter) { id images { size { depth } } }
    }"""
    found = await api.ok(query, filter={"images": {"some": {"alt": {"eq": alt}}}})
    assert found == [{"id": product["id"], "images": [{"size": {"depth": None}}]}]
    wrong = {"images": [{"url": "https://example.com/", "alt": "x" * 101}]}
    failed = await api.failed(
        """mutation ($id: ID!, $input: UpdateProductInput!) {
            updateProduct(id: $id, input: $input) { id }
        }""",
        id=product["id"],
        input=wrong,
    )
    assert failed.codes == ["BAD_USER_INPUT"]
    assert "alt" in failed.message


async def test_a_product_stands_in_a_cart_once(api: Client) -> None:
    product = await a_product(api)
    cart = await a_cart(api, product)
    failed = await api.failed(
        "mutation ($input: CreateCartItemInput!) { createCartItem(input: $input) { id } }",
        input={"cartId": cart["id"], "productId": product["id"]},
    )
    assert failed.codes == ["CONFLICT"]


async def test_a_customer_who_goes_takes_cart_and_items_along(api: Client) -> None:
    cart = await a_cart(api, await a_product(api))
    query = "query ($id: ID!) { cart(id: $id) { customer { id } items { id } } }"
    found = await api.ok(query, id=cart["id"])
    remove = "mutation ($id: ID!) { deleteCustomer(id: $id) { id } }"
    await api.ok(remove, id=found["customer"]["id"])
    assert await api.ok(query, id=cart["id"]) is None
    item = "query ($id: ID!) { cartItem(id: $id) { id } }"
    assert await api.ok(item, id=found["items"][0]["id"]) is None


async def test_an_order_whose_customer_is_gone_says_so(api: Client) -> None:
    cart = await a_cart(api, await a_product(api))
    checkout = "mutation ($id: ID!) { checkout(cartId: $id) { id customer { id } } }"
    order = await api.ok(checkout, id=cart["id"])
    customer = order["customer"]["id"]
    await api.ok("mutation ($id: ID!) { deleteCustomer(id: $id) { id } }", id=customer)
    find = "query ($id: ID!) { order(id: $id) { %s } }"
    assert (await api.ok(find % "total", id=order["id"]))["total"]
    failed = await api.failed(find % "customer { name }", id=order["id"])
    assert failed.codes == ["NOT_FOUND"]
    assert failed.message == f'There is no Customer with the id "{customer}".'


async def test_a_tree_of_categories_goes_from_its_root_unless_products_hold_it(
    api: Client,
) -> None:
    root = await made(api, "Category", {"name": "root"})
    branch = await made(api, "Category", {"name": "branch", "parentId": root["id"]})
    leaf = await made(api, "Category", {"name": "leaf", "parentId": branch["id"]})
    product = await a_product(api, categoryId=leaf["id"])
    remove = "mutation ($id: ID!) { deleteCategory(id: $id) { id } }"
    assert (await api.failed(remove, id=root["id"])).codes == ["CONFLICT"]
    query = "query ($id: ID!) { category(id: $id) { children { children { name } } } }"
    assert await api.ok(query, id=root["id"]) == {"children": [{"children": [{"name": "leaf"}]}]}
    await api.ok("mutation ($id: ID!) { deleteProduct(id: $id) { id } }", id=product["id"])
    await api.ok(remove, id=root["id"])
    assert await api.ok(query, id=leaf["id"]) is None


async def test_those_who_watch_hear_of_orders_that_are_cancelled(
    api: Client, socket: Socket
) -> None:
    async def an_order() -> Any:
        cart = await a_cart(api, await a_product(api))
        return await api.ok("mutation ($id: ID!) { checkout(cartId: $id) { id } }", id=cart["id"])

    async def cancelled(order: Any) -> Any:
        cancel = 'mutation ($id: ID!) { cancel(id: $id, reason: "too late") { id status } }'
        return await api.ok(cancel, id=order["id"])

    async def another() -> None:
        await cancelled(await an_order())

    mine, _ = await an_order(), await an_order()
    await socket.subscribe(
        """subscription ($filter: OrderFilter) {
            orderChanged(filter: $filter) { new { id status } }
        }""",
        filter={"status": {"eq": "CANCELLED"}},
    )
    await live(socket, another)
    found = await cancelled(mine)
    assert found["status"] == "CANCELLED"
    event = await event_where(socket, lambda event: event["new"]["id"] == mine["id"])
    assert event == {"new": found}


async def test_a_reason_is_more_than_a_word_of_two_letters(api: Client) -> None:
    failed = await api.failed('mutation { cancel(id: "x", reason: "no") { id } }')
    assert failed.codes == ["BAD_USER_INPUT"]
    failed = await api.failed('mutation { cancel(id: "x", reason: "late") { id } }')
    assert failed.codes == ["NOT_FOUND"]
