# Code generated from schema/person.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.octopus.loaders import octopus_by_id
from generated.octopus.model import Octopus
from generated.person.loaders import person_by_id
from generated.person.model import Person
from generated.sheep.loaders import sheep_by_id
from generated.sheep.model import Sheep
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def octopus_by_id(self) -> Batch[str, Octopus | None]:
        return self.shared(octopus_by_id)

    @property
    def person_by_id(self) -> Batch[str, Person | None]:
        return self.shared(person_by_id)

    @property
    def sheep_by_id(self) -> Batch[str, Sheep | None]:
        return self.shared(sheep_by_id)
