# Code generated from schema/address.graphql. DO NOT EDIT.
"""The fields that Person's table answers."""

from typing import Unpack

from generated.context import Info
from generated.person.crud import crud
from generated.person.model import PEOPLE, Person, PersonCreate, PersonPatch, PersonUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Person")


@bind.query("person")
async def query_person(_: object, info: Info, *, id: str) -> Person | None:
    return await info.context.loaders.person_by_id.load(id)


@bind.query("people")
async def query_people(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Person]:
    return await crud.page(info.context.db, **wanted)


@bind.query("peopleConnection")
async def query_people_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Person]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("peopleCount")
async def query_people_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createPerson")
async def mutation_create_person(_: object, info: Info, *, input: PersonCreate) -> Person:
    return await crud.create(info.context.db, input)


@bind.mutation("createPeople")
async def mutation_create_people(
    _: object, info: Info, *, inputs: list[PersonCreate]
) -> list[Person]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updatePerson")
async def mutation_update_person(_: object, info: Info, *, id: str, input: PersonPatch) -> Person:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertPerson")
async def mutation_upsert_person(_: object, info: Info, *, input: PersonUpsert) -> Person:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deletePerson")
async def mutation_delete_person(_: object, info: Info, *, id: str) -> Person:
    return await crud.remove(info.context.db, id)


@bind.mutation("move")
async def mutation_move(
    _: object, info: Info, /, *, id: str, **patch: Unpack[PersonPatch]
) -> Person:
    return await crud.update(info.context.db, id, patch)


@bind.mutation("settle")
async def mutation_settle(_: object, info: Info, *, input: PersonCreate) -> Person:
    return await crud.create(info.context.db, input)


@bind.subscription("personChanged")
def subscription_person_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Person]:
    return info.context.feeds.changes(PEOPLE, {}, filter)
