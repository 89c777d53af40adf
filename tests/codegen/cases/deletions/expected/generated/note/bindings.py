# Code generated from schema/note.graphql. DO NOT EDIT.
"""The fields that Note's table answers."""

from typing import Any

from generated.context import Info
from generated.note.crud import crud
from generated.note.model import Note
from runtime.bindings import Bindings

bind = Bindings("Note")

bind.mutation("deleteNote", crud.remove)


@bind.query("note")
async def query_note(_: object, info: Info, *, id: str) -> Note | None:
    return await info.context.loaders.note_by_id.load(id)


@bind.mutation("deleteIfThere")
async def mutation_delete_if_there(_: object, info: Info, *, id: str) -> bool:
    found = await crud.delete(info.context.db, id)
    return found is not None


@bind.mutation("deleteBySlug")
async def mutation_delete_by_slug(_: object, info: Info, *, slug: str) -> Note | None:
    return await crud.delete_by(info.context.db, {"slug": slug})


@bind.mutation("deleteByPlace")
async def mutation_delete_by_place(_: object, info: Info, *, shelf: str, place: int) -> bool:
    found = await crud.delete_by(info.context.db, {"shelf": shelf, "place": place})
    return found is not None


@bind.mutation("deleteByInput")
async def mutation_delete_by_input(_: object, info: Info, *, input: dict[str, Any]) -> Note:
    return await crud.remove_by(info.context.db, input)


@bind.mutation("deleteById")
async def mutation_delete_by_id(_: object, info: Info, *, input: dict[str, str]) -> bool:
    found = await crud.delete(info.context.db, input["id"])
    return found is not None
