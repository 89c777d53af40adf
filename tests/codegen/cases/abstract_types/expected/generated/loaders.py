# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from functools import cached_property

from generated.cat.loaders import cat_by_id
from generated.cat.model import Cat
from generated.dog.loaders import dog_by_id
from generated.dog.model import Dog
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @cached_property
    def cat_by_id(self) -> Batch[str, Cat | None]:
        return cat_by_id(self.db)

    @cached_property
    def dog_by_id(self) -> Batch[str, Dog | None]:
        return dog_by_id(self.db)
