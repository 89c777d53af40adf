# Code generated from schema/item.graphql. DO NOT EDIT.
"""The fields that Item's table answers."""

from collections.abc import AsyncGenerator

from ariadne import MutationType, QueryType, SubscriptionType

from generated.context import Info
from generated.item.crud import crud
from generated.item.model import ITEMS, Item, ItemCreate, ItemUpdate
from runtime.database.filters import Filter
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()


@query.field("item")
async def query_item(_: object, info: Info, *, id: str) -> Item | None:
    return await info.context.loaders.item_by_id.load(id)


@query.field("itemByName")
async def query_item_by_name(_: object, info: Info, *, name: str) -> Item | None:
    return await crud.get_by_name(info.context.db, name)


@query.field("findItem")
async def query_find_item(_: object, info: Info, *, filter: Filter) -> Item | None:
    return await crud.first(info.context.db, filter)


@query.field("anyItem")
async def query_any_item(_: object, info: Info, *, filter: Filter | None = None) -> Item | None:
    return await crud.first(info.context.db, filter)


@query.field("items")
async def query_items(_: object, info: Info) -> list[Item]:
    return await crud.page(info.context.db)


@query.field("pageOfItems")
async def query_page_of_items(
    _: object, info: Info, *, filter: Filter | None = None, page: int | None, limit: int
) -> list[Item]:
    return await crud.page(info.context.db, filter, page=1 if page is None else page, limit=limit)


@query.field("itemsBy")
async def query_items_by(
    _: object, info: Info, *, filter: Filter, limit: int | None = None
) -> list[Item]:
    return await crud.page(info.context.db, filter, limit=limit)


@mutation.field("addItem")
async def mutation_add_item(_: object, info: Info, *, input: ItemCreate) -> Item:
    return await crud.create(info.context.db, input)


@mutation.field("addItems")
async def mutation_add_items(_: object, info: Info, *, inputs: list[ItemCreate]) -> list[Item]:
    return await crud.create_many(info.context.db, inputs)


@mutation.field("ensureItem")
async def mutation_ensure_item(_: object, info: Info, *, input: ItemCreate) -> Item:
    return await crud.get_or_create_by_name(info.context.db, input)


@mutation.field("changeItem")
async def mutation_change_item(_: object, info: Info, *, input: ItemUpdate) -> Item:
    return await crud.update(info.context.db, input["id"], input)


@mutation.field("removeItem")
async def mutation_remove_item(_: object, info: Info, *, input: dict[str, str]) -> bool:
    found = await crud.delete(info.context.db, input["id"])
    return found is not None


@mutation.field("dropItem")
async def mutation_drop_item(_: object, info: Info, *, id: str) -> bool:
    found = await crud.delete(info.context.db, id)
    return found is not None


@subscription.source("itemChanged")
def subscription_item_changed(_: object, info: Info) -> AsyncGenerator[Change[Item], None]:
    return info.context.feeds.changes(ITEMS, {})


@subscription.source("itemWith")
def subscription_item_with(
    _: object, info: Info, *, name: str | None = None, price: int | None = None
) -> AsyncGenerator[Change[Item], None]:
    return info.context.feeds.changes(ITEMS, {"name": name, "price": price})


BINDABLES = (query, mutation, subscription)
