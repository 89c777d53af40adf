# Code generated from schema/note.graphql. DO NOT EDIT.
"""The fields that Note's table answers."""

from generated.context import Info
from generated.note.model import Note
from runtime.bindings import Bindings

bind = Bindings("Note")


@bind.query("note")
async def query_note(_: object, info: Info, *, id: str) -> Note | None:
    return await info.context.loaders.note_by_id.load(id)
