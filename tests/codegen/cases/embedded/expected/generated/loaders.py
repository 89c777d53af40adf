# Code generated from schema/address.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from functools import cached_property

from generated.person.loaders import person_by_id
from generated.person.model import Person
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @cached_property
    def person_by_id(self) -> Batch[str, Person | None]:
        return person_by_id(self.db)
