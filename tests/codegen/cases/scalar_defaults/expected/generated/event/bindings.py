# Code generated from schema/event.graphql. DO NOT EDIT.
"""The fields that Event's table answers."""

from typing import Unpack

from generated.context import Info
from generated.event.crud import crud
from generated.event.model import Event, EventCreate
from runtime.bindings import Bindings
from runtime.database.windows import Listing

bind = Bindings("Event")


@bind.query("event")
async def query_event(_: object, info: Info, *, id: str) -> Event | None:
    return await info.context.loaders.event_by_id.load(id)


@bind.query("events")
async def query_events(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Event]:
    return await crud.page(info.context.db, **wanted)


@bind.mutation("createEvent")
async def mutation_create_event(_: object, info: Info, *, input: EventCreate) -> Event:
    return await crud.create(info.context.db, input)
