# Code generated from schema/note.graphql. DO NOT EDIT.
"""Read and write `notes`."""

from generated.note.model import NOTES, Note, NoteCreate, NotePatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class NoteCrud(Crud[Note, NoteCreate, NotePatch]):
    """Reads and writes rows of Note."""

    async def get_by_slug(self, db: Database, slug: str) -> Note | None:
        return await db.get_by(self.table, "slug", slug)

    async def get_or_create_by_slug(self, db: Database, input: NoteCreate) -> Note:
        return await db.get_or_create(self.table, input, index="slug")

    async def get_by_shelf_and_place(self, db: Database, shelf: str, place: int) -> Note | None:
        return await db.get_by(self.table, "shelf_place", [shelf, place])

    async def get_or_create_by_shelf_and_place(self, db: Database, input: NoteCreate) -> Note:
        return await db.get_or_create(self.table, input, index="shelf_place")


crud = NoteCrud(NOTES)
