# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from functools import cached_property

from generated.link.loaders import link_by_id
from generated.link.model import Link
from generated.odd.loaders import odd_by_id
from generated.odd.model import Odd
from generated.quoted.loaders import quoted_by_id
from generated.quoted.model import Quoted
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @cached_property
    def link_by_id(self) -> Batch[str, Link | None]:
        return link_by_id(self.db)

    @cached_property
    def odd_by_id(self) -> Batch[str, Odd | None]:
        return odd_by_id(self.db)

    @cached_property
    def quoted_by_id(self) -> Batch[str, Quoted | None]:
        return quoted_by_id(self.db)
