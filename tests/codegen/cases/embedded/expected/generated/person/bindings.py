# Code generated from schema/address.graphql. DO NOT EDIT.
"""The fields that Person's table answers."""

from collections.abc import AsyncGenerator
from typing import Unpack

from ariadne import MutationType, QueryType, SubscriptionType

from generated.context import Info
from generated.person.crud import crud
from generated.person.model import PEOPLE, Person, PersonCreate, PersonPatch, PersonUpsert
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()


@query.field("person")
async def query_person(_: object, info: Info, *, id: str) -> Person | None:
    return await info.context.loaders.person_by_id.load(id)


@query.field("people")
async def query_people(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Person]:
    return await crud.page(info.context.db, **wanted)


@query.field("peopleConnection")
async def query_people_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Person]:
    return await crud.connection(info.context.db, **wanted)


@query.field("peopleCount")
async def query_people_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@mutation.field("createPerson")
async def mutation_create_person(_: object, info: Info, *, input: PersonCreate) -> Person:
    return await crud.create(info.context.db, input)


@mutation.field("createPeople")
async def mutation_create_people(
    _: object, info: Info, *, inputs: list[PersonCreate]
) -> list[Person]:
    return await crud.create_many(info.context.db, inputs)


@mutation.field("updatePerson")
async def mutation_update_person(_: object, info: Info, *, id: str, input: PersonPatch) -> Person:
    return await crud.update(info.context.db, id, input)


@mutation.field("upsertPerson")
async def mutation_upsert_person(_: object, info: Info, *, input: PersonUpsert) -> Person:
    return await crud.upsert(info.context.db, input)


@mutation.field("deletePerson")
async def mutation_delete_person(_: object, info: Info, *, id: str) -> Person:
    return await crud.remove(info.context.db, id)


@mutation.field("move")
async def mutation_move(
    _: object, info: Info, /, *, id: str, **patch: Unpack[PersonPatch]
) -> Person:
    return await crud.update(info.context.db, id, patch)


@mutation.field("settle")
async def mutation_settle(_: object, info: Info, *, input: PersonCreate) -> Person:
    return await crud.create(info.context.db, input)


@subscription.source("personChanged")
def subscription_person_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[Person], None]:
    return info.context.feeds.changes(PEOPLE, {}, filter)


BINDABLES = (query, mutation, subscription)
