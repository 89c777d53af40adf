# Code generated from schema/item.graphql. DO NOT EDIT.
"""Read and write `items`."""

from generated.item.model import ITEMS, Item, ItemCreate, ItemPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class ItemCrud(Crud[Item, ItemCreate, ItemPatch]):
    """Reads and writes rows of Item."""

    async def get_by_name(self, db: Database, name: str) -> Item | None:
        return await db.get_by(self.table, "name", name)

    async def get_or_create_by_name(self, db: Database, input: ItemCreate) -> Item:
        return await db.get_or_create(self.table, input, index="name")


crud = ItemCrud(ITEMS)
