# Code generated from schema/event.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.event.loaders import event_by_id
from generated.event.model import Event
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def event_by_id(self) -> Batch[str, Event | None]:
        return self.shared(event_by_id)
