# Code generated from schema/tag.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.tag.loaders import tag_by_id
from generated.tag.model import Tag
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def tag_by_id(self) -> Batch[str, Tag | None]:
        return self.shared(tag_by_id)
