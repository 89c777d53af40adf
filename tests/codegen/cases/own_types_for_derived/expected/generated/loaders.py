# Code generated from schema/shop.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.ware.loaders import ware_by_id
from generated.ware.model import Ware
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def ware_by_id(self) -> Batch[str, Ware | None]:
        return self.shared(ware_by_id)
