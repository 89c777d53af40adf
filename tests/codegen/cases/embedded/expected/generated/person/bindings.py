# Code generated from schema/address.graphql. DO NOT EDIT.
"""The fields that Person's table answers."""

from collections.abc import AsyncGenerator

from ariadne import MutationType, QueryType, SubscriptionType

from generated.context import Info
from generated.person.crud import crud
from generated.person.model import PEOPLE, Person, PersonCreate, PersonPatch, PersonUpsert
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import OrderBy
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()


@query.field("person")
async def query_person(_: object, info: Info, *, id: str) -> Person | None:
    return await info.context.loaders.person_by_id.load(id)


@query.field("people")
async def query_people(
    _: object,
    info: Info,
    *,
    filter: Filter | None = None,
    order_by: list[OrderBy] | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> list[Person]:
    return await crud.page(info.context.db, filter, order_by=order_by, limit=limit, offset=offset)


@query.field("peopleConnection")
async def query_people_connection(
    _: object,
    info: Info,
    *,
    filter: Filter | None = None,
    order_by: list[OrderBy] | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
) -> Connection[Person]:
    return await crud.connection(
        info.context.db,
        filter,
        order_by=order_by,
        first=first,
        after=after,
        last=last,
        before=before,
    )


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


@subscription.source("personChanged")
def subscription_person_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[Person], None]:
    return info.context.feeds.changes(PEOPLE, {}, filter)


BINDABLES = (query, mutation, subscription)
