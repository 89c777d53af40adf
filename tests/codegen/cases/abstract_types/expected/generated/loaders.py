# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.cat.loaders import cat_by_id
from generated.cat.model import Cat
from generated.dog.loaders import dog_by_id
from generated.dog.model import Dog
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def cat_by_id(self) -> Batch[str, Cat | None]:
        return self.shared(cat_by_id)

    @property
    def dog_by_id(self) -> Batch[str, Dog | None]:
        return self.shared(dog_by_id)
