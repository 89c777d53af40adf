# Code generated from schema/b.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.thing.loaders import thing_by_id
from generated.thing.model import Thing
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def thing_by_id(self) -> Batch[str, Thing | None]:
        return self.shared(thing_by_id)
