# Code generated from schema/note.graphql. DO NOT EDIT.
"""Batched reads of `notes`."""

from generated.note import crud
from generated.note.model import Note
from runtime.database.batches import Batch, one_per_key
from runtime.database.session import Database


def note_by_id(db: Database) -> Batch[str, Note | None]:
    async def load(ids: list[str]) -> list[Note | None]:
        return one_per_key(ids, await crud.get_many(db, ids), "id")

    return Batch(load)
