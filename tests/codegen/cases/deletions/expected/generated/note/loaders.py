# Code generated from schema/note.graphql. DO NOT EDIT.
"""Batched reads of `notes`."""

from generated.note.model import NOTES, Note
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def note_by_id(db: Database) -> Batch[str, Note | None]:
    return loaders.by_id(db, NOTES)
