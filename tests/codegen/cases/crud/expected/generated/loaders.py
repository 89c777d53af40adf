# Code generated from schema/author.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.author.loaders import author_by_id
from generated.author.model import Author
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def author_by_id(self) -> Batch[str, Author | None]:
        return self.shared(author_by_id)
