# Code generated from schema/note.graphql. DO NOT EDIT.
"""Read and write `notes`."""

from collections.abc import Sequence

from generated.note.model import NOTES, Note, NoteCreate, NotePatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Note | None:
    return await db.get(NOTES, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Note]:
    return await db.get_many(NOTES, ids)


async def first(db: Database, filter: Filter | None) -> Note | None:
    return await db.first(NOTES, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Note]:
    return await db.page(NOTES, filter, page=page, limit=limit)


async def create(db: Database, values: NoteCreate) -> Note:
    return await db.insert(NOTES, values)


async def create_many(db: Database, values: Sequence[NoteCreate]) -> list[Note]:
    return await db.insert_many(NOTES, values)


async def update(db: Database, id: str, patch: NotePatch) -> Note:
    return await db.update(NOTES, id, patch)


async def delete(db: Database, id: str) -> Note | None:
    return await db.delete(NOTES, id)
