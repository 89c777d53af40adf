# Code generated from schema/event.graphql. DO NOT EDIT.
"""The fields that Event's table answers."""

from generated.context import Info
from generated.event.crud import crud
from generated.event.model import Event
from runtime.bindings import Bindings

bind = Bindings("Event")

bind.query("events", crud.page)
bind.mutation("createEvent", crud.create)


@bind.query("event")
async def query_event(_: object, info: Info, *, id: str) -> Event | None:
    return await info.context.loaders.event_by_id.load(id)
