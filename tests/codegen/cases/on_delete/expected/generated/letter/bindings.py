# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that Letter's table answers."""

from generated.context import Info
from generated.house.model import House
from generated.letter.crud import crud
from generated.letter.model import LETTERS, Letter
from runtime.bindings import Bindings

bind = Bindings("Letter")

bind.query("letters", crud.page)
bind.query("lettersConnection", crud.connection)
bind.query("lettersCount", crud.count)
bind.mutation("createLetter", crud.create_nested)
bind.mutation("createLetters", crud.create_many_nested)
bind.mutation("updateLetter", crud.update_nested)
bind.mutation("upsertLetter", crud.upsert)
bind.mutation("deleteLetter", crud.remove)
bind.subscription("letterChanged", LETTERS)


@bind.query("letter")
async def query_letter(_: object, info: Info, *, id: str) -> Letter | None:
    return await info.context.loaders.letter_by_id.load(id)


@bind.field("house")
async def letter_house(row: Letter, info: Info) -> House | None:
    return await info.context.loaders.house_by_id.load(row["house_id"])
