# Code generated from schema/address.graphql. DO NOT EDIT.
"""The fields that Person's table answers."""

from typing import Unpack

from generated.context import Info
from generated.person.crud import crud
from generated.person.model import PEOPLE, Person, PersonPatch
from runtime.bindings import Bindings

bind = Bindings("Person")

bind.query("people", crud.page)
bind.query("peopleConnection", crud.connection)
bind.query("peopleCount", crud.count)
bind.mutation("createPerson", crud.create)
bind.mutation("createPeople", crud.create_many)
bind.mutation("updatePerson", crud.update)
bind.mutation("upsertPerson", crud.upsert)
bind.mutation("deletePerson", crud.remove)
bind.mutation("settle", crud.create)
bind.subscription("personChanged", PEOPLE)


@bind.query("person")
async def query_person(_: object, info: Info, *, id: str) -> Person | None:
    return await info.context.loaders.person_by_id.load(id)


@bind.mutation("move")
async def mutation_move(
    _: object, info: Info, /, *, id: str, **patch: Unpack[PersonPatch]
) -> Person:
    return await crud.update(info.context.db, id, patch)
