# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that Letter's table answers."""

from typing import Unpack

from generated.context import Info
from generated.house.model import House
from generated.letter.crud import crud
from generated.letter.model import LETTERS, Letter, LetterUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Letter")


@bind.query("letter")
async def query_letter(_: object, info: Info, *, id: str) -> Letter | None:
    return await info.context.loaders.letter_by_id.load(id)


@bind.query("letters")
async def query_letters(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Letter]:
    return await crud.page(info.context.db, **wanted)


@bind.query("lettersConnection")
async def query_letters_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Letter]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("lettersCount")
async def query_letters_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createLetter")
async def mutation_create_letter(_: object, info: Info, *, input: Nested) -> Letter:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createLetters")
async def mutation_create_letters(_: object, info: Info, *, inputs: list[Nested]) -> list[Letter]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateLetter")
async def mutation_update_letter(_: object, info: Info, *, id: str, input: Nested) -> Letter:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertLetter")
async def mutation_upsert_letter(_: object, info: Info, *, input: LetterUpsert) -> Letter:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteLetter")
async def mutation_delete_letter(_: object, info: Info, *, id: str) -> Letter:
    return await crud.remove(info.context.db, id)


@bind.subscription("letterChanged")
def subscription_letter_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Letter]:
    return info.context.feeds.changes(LETTERS, {}, filter)


@bind.field("house")
async def letter_house(row: Letter, info: Info) -> House | None:
    return await info.context.loaders.house_by_id.load(row["house_id"])
