# Code generated from schema/note.graphql. DO NOT EDIT.
"""Read and write `notes`."""

from generated.note.model import NOTES, Note, NoteCreate, NotePatch
from runtime.database.crud import Crud


class NoteCrud(Crud[Note, NoteCreate, NotePatch]):
    """Reads and writes rows of Note."""


crud = NoteCrud(NOTES)
