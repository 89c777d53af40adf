# Code generated from schema/item.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.item.loaders import item_by_id
from generated.item.model import Item
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def item_by_id(self) -> Batch[str, Item | None]:
        return self.shared(item_by_id)
