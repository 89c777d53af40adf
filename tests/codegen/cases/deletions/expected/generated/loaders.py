# Code generated from schema/note.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from functools import cached_property

from generated.note.loaders import note_by_id
from generated.note.model import Note
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @cached_property
    def note_by_id(self) -> Batch[str, Note | None]:
        return note_by_id(self.db)
