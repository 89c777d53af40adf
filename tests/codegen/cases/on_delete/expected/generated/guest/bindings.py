# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that Guest's table answers."""

from collections.abc import AsyncGenerator
from typing import Unpack

from ariadne import MutationType, ObjectType, QueryType, SubscriptionType

from generated.context import Info
from generated.guest.crud import crud
from generated.guest.model import GUESTS, Guest, GuestUpsert
from generated.house.model import House
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()
guest_type = ObjectType("Guest")


@query.field("guest")
async def query_guest(_: object, info: Info, *, id: str) -> Guest | None:
    return await info.context.loaders.guest_by_id.load(id)


@query.field("guests")
async def query_guests(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Guest]:
    return await crud.page(info.context.db, **wanted)


@query.field("guestsConnection")
async def query_guests_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Guest]:
    return await crud.connection(info.context.db, **wanted)


@query.field("guestsCount")
async def query_guests_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@mutation.field("createGuest")
async def mutation_create_guest(_: object, info: Info, *, input: Nested) -> Guest:
    return await crud.create_nested(info.context.db, input)


@mutation.field("createGuests")
async def mutation_create_guests(_: object, info: Info, *, inputs: list[Nested]) -> list[Guest]:
    return await crud.create_many_nested(info.context.db, inputs)


@mutation.field("updateGuest")
async def mutation_update_guest(_: object, info: Info, *, id: str, input: Nested) -> Guest:
    return await crud.update_nested(info.context.db, id, input)


@mutation.field("upsertGuest")
async def mutation_upsert_guest(_: object, info: Info, *, input: GuestUpsert) -> Guest:
    return await crud.upsert(info.context.db, input)


@mutation.field("deleteGuest")
async def mutation_delete_guest(_: object, info: Info, *, id: str) -> Guest:
    return await crud.remove(info.context.db, id)


@subscription.source("guestChanged")
def subscription_guest_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[Guest], None]:
    return info.context.feeds.changes(GUESTS, {}, filter)


@guest_type.field("house")
async def guest_house(row: Guest, info: Info) -> House | None:
    key = row["house_id"]
    if key is None:
        return None
    return await info.context.loaders.house_by_id.load(key)


BINDABLES = (query, mutation, subscription, guest_type)
