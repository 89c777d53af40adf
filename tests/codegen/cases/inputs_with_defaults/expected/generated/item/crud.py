# Code generated from schema/search.graphql. DO NOT EDIT.
"""Read and write `items`."""

from generated.item.model import ITEMS, Item, ItemCreate, ItemPatch
from runtime.database.crud import Crud


class ItemCrud(Crud[Item, ItemCreate, ItemPatch]):
    """Reads and writes rows of Item."""


crud = ItemCrud(ITEMS)
