# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that Guest's table answers."""

from typing import Unpack

from generated.context import Info
from generated.guest.crud import crud
from generated.guest.model import GUESTS, Guest, GuestUpsert
from generated.house.model import House
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Guest")


@bind.query("guest")
async def query_guest(_: object, info: Info, *, id: str) -> Guest | None:
    return await info.context.loaders.guest_by_id.load(id)


@bind.query("guests")
async def query_guests(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Guest]:
    return await crud.page(info.context.db, **wanted)


@bind.query("guestsConnection")
async def query_guests_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Guest]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("guestsCount")
async def query_guests_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createGuest")
async def mutation_create_guest(_: object, info: Info, *, input: Nested) -> Guest:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createGuests")
async def mutation_create_guests(_: object, info: Info, *, inputs: list[Nested]) -> list[Guest]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateGuest")
async def mutation_update_guest(_: object, info: Info, *, id: str, input: Nested) -> Guest:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertGuest")
async def mutation_upsert_guest(_: object, info: Info, *, input: GuestUpsert) -> Guest:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteGuest")
async def mutation_delete_guest(_: object, info: Info, *, id: str) -> Guest:
    return await crud.remove(info.context.db, id)


@bind.subscription("guestChanged")
def subscription_guest_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Guest]:
    return info.context.feeds.changes(GUESTS, {}, filter)


@bind.field("house")
async def guest_house(row: Guest, info: Info) -> House | None:
    key = row["house_id"]
    if key is None:
        return None
    return await info.context.loaders.house_by_id.load(key)
