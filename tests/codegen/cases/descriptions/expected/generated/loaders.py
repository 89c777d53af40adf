# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.link.loaders import link_by_id
from generated.link.model import Link
from generated.odd.loaders import odd_by_id
from generated.odd.model import Odd
from generated.quoted.loaders import quoted_by_id
from generated.quoted.model import Quoted
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def link_by_id(self) -> Batch[str, Link | None]:
        return self.shared(link_by_id)

    @property
    def odd_by_id(self) -> Batch[str, Odd | None]:
        return self.shared(odd_by_id)

    @property
    def quoted_by_id(self) -> Batch[str, Quoted | None]:
        return self.shared(quoted_by_id)
