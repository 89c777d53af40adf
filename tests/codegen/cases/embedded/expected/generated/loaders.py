# Code generated from schema/address.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.person.loaders import person_by_id
from generated.person.model import Person
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def person_by_id(self) -> Batch[str, Person | None]:
        return self.shared(person_by_id)
