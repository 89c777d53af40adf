# Code generated from schema/item.graphql. DO NOT EDIT.
"""Read and write `items`."""

from collections.abc import Sequence

from generated.item.model import ITEMS, Item, ItemCreate, ItemPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Item | None:
    return await db.get(ITEMS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Item]:
    return await db.get_many(ITEMS, ids)


async def get_by_name(db: Database, name: str) -> Item | None:
    return await db.get_by(ITEMS, "name", name)


async def first(db: Database, filter: Filter | None) -> Item | None:
    return await db.first(ITEMS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Item]:
    return await db.page(ITEMS, filter, page=page, limit=limit)


async def create(db: Database, values: ItemCreate) -> Item:
    return await db.insert(ITEMS, values)


async def create_many(db: Database, values: Sequence[ItemCreate]) -> list[Item]:
    return await db.insert_many(ITEMS, values)


async def get_or_create_by_name(db: Database, values: ItemCreate) -> Item:
    return await db.get_or_create(ITEMS, values, index="name")


async def update(db: Database, id: str, patch: ItemPatch) -> Item:
    return await db.update(ITEMS, id, patch)


async def delete(db: Database, id: str) -> Item | None:
    return await db.delete(ITEMS, id)
