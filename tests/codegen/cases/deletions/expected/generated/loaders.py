# Code generated from schema/note.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.note.loaders import note_by_id
from generated.note.model import Note
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def note_by_id(self) -> Batch[str, Note | None]:
        return self.shared(note_by_id)
