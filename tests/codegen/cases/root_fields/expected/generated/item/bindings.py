# Code generated from schema/item.graphql. DO NOT EDIT.
"""The fields that Item's table answers."""

from generated.context import Info
from generated.item.crud import crud
from generated.item.model import ITEMS, Item, ItemUpdate
from runtime.bindings import Bindings
from runtime.database.filters import Filter
from runtime.feeds.change import Changes

bind = Bindings("Item")

bind.query("itemByName", crud.get_by_name)
bind.query("findItem", crud.first)
bind.query("anyItem", crud.first)
bind.query("items", crud.page)
bind.query("itemsBy", crud.page)
bind.mutation("addItem", crud.create)
bind.mutation("addItems", crud.create_many)
bind.mutation("ensureItem", crud.get_or_create_by_name)
bind.subscription("itemChanged", ITEMS)


@bind.query("item")
async def query_item(_: object, info: Info, *, id: str) -> Item | None:
    return await info.context.loaders.item_by_id.load(id)


@bind.query("pageOfItems")
async def query_page_of_items(
    _: object, info: Info, *, filter: Filter | None = None, page: int | None, limit: int
) -> list[Item]:
    return await crud.page(info.context.db, filter, page=1 if page is None else page, limit=limit)


@bind.mutation("changeItem")
async def mutation_change_item(_: object, info: Info, *, input: ItemUpdate) -> Item:
    return await crud.update(info.context.db, input["id"], input)


@bind.mutation("removeItem")
async def mutation_remove_item(_: object, info: Info, *, input: dict[str, str]) -> bool:
    found = await crud.delete(info.context.db, input["id"])
    return found is not None


@bind.mutation("dropItem")
async def mutation_drop_item(_: object, info: Info, *, id: str) -> bool:
    found = await crud.delete(info.context.db, id)
    return found is not None


@bind.subscription("itemWith")
def subscription_item_with(
    _: object, info: Info, *, name: str | None = None, price: int | None = None
) -> Changes[Item]:
    return info.context.feeds.changes(ITEMS, {"name": name, "price": price})
