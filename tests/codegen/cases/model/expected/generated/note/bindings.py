# Code generated from schema/note.graphql. DO NOT EDIT.
"""The fields that Note's table answers."""

from ariadne import QueryType

from generated.context import Info
from generated.note.model import Note

query = QueryType()


@query.field("note")
async def query_note(_: object, info: Info, *, id: str) -> Note | None:
    return await info.context.loaders.note_by_id.load(id)


BINDABLES = (query,)
