# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that Guest's table answers."""

from generated.context import Info
from generated.guest.crud import crud
from generated.guest.model import GUESTS, Guest
from generated.house.model import House
from runtime.bindings import Bindings
from runtime.database import loaders

bind = Bindings("Guest")

bind.query("guests", crud.page)
bind.query("guestsConnection", crud.connection)
bind.query("guestsCount", crud.count)
bind.mutation("createGuest", crud.create_nested)
bind.mutation("createGuests", crud.create_many_nested)
bind.mutation("updateGuest", crud.update_nested)
bind.mutation("upsertGuest", crud.upsert)
bind.mutation("deleteGuest", crud.remove)
bind.subscription("guestChanged", GUESTS)


@bind.query("guest")
async def query_guest(_: object, info: Info, *, id: str) -> Guest | None:
    return await info.context.loaders.guest_by_id.load(id)


@bind.field("house")
async def guest_house(row: Guest, info: Info) -> House | None:
    return await loaders.optional(info.context.loaders.house_by_id, row["house_id"])
