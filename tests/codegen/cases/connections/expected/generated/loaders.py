# Code generated from schema/log.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.log.loaders import log_by_id
from generated.log.model import Log
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def log_by_id(self) -> Batch[str, Log | None]:
        return self.shared(log_by_id)
