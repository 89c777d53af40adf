# Code generated from schema/item.graphql. DO NOT EDIT.
"""The fields that Item's table answers."""

from generated.context import Info
from generated.item.crud import crud
from generated.item.model import ITEMS, Item, ItemCreate, ItemUpdate
from runtime.bindings import Bindings
from runtime.database.filters import Filter
from runtime.feeds.change import Changes

bind = Bindings("Item")


@bind.query("item")
async def query_item(_: object, info: Info, *, id: str) -> Item | None:
    return await info.context.loaders.item_by_id.load(id)


@bind.query("itemByName")
async def query_item_by_name(_: object, info: Info, *, name: str) -> Item | None:
    return await crud.get_by_name(info.context.db, name)


@bind.query("findItem")
async def query_find_item(_: object, info: Info, *, filter: Filter) -> Item | None:
    return await crud.first(info.context.db, filter)


@bind.query("anyItem")
async def query_any_item(_: object, info: Info, *, filter: Filter | None = None) -> Item | None:
    return await crud.first(info.context.db, filter)


@bind.query("items")
async def query_items(_: object, info: Info) -> list[Item]:
    return await crud.page(info.context.db)


@bind.query("pageOfItems")
async def query_page_of_items(
    _: object, info: Info, *, filter: Filter | None = None, page: int | None, limit: int
) -> list[Item]:
    return await crud.page(info.context.db, filter, page=1 if page is None else page, limit=limit)


@bind.query("itemsBy")
async def query_items_by(
    _: object, info: Info, *, filter: Filter, limit: int | None = None
) -> list[Item]:
    return await crud.page(info.context.db, filter, limit=limit)


@bind.mutation("addItem")
async def mutation_add_item(_: object, info: Info, *, input: ItemCreate) -> Item:
    return await crud.create(info.context.db, input)


@bind.mutation("addItems")
async def mutation_add_items(_: object, info: Info, *, inputs: list[ItemCreate]) -> list[Item]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("ensureItem")
async def mutation_ensure_item(_: object, info: Info, *, input: ItemCreate) -> Item:
    return await crud.get_or_create_by_name(info.context.db, input)


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


@bind.subscription("itemChanged")
def subscription_item_changed(_: object, info: Info) -> Changes[Item]:
    return info.context.feeds.changes(ITEMS, {})


@bind.subscription("itemWith")
def subscription_item_with(
    _: object, info: Info, *, name: str | None = None, price: int | None = None
) -> Changes[Item]:
    return info.context.feeds.changes(ITEMS, {"name": name, "price": price})
