# Code generated from schema/everything.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.collection.loaders import collection_by_id
from generated.collection.model import Collection
from generated.sample.loaders import sample_by_id
from generated.sample.model import Sample
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def collection_by_id(self) -> Batch[str, Collection | None]:
        return self.shared(collection_by_id)

    @property
    def sample_by_id(self) -> Batch[str, Sample | None]:
        return self.shared(sample_by_id)
