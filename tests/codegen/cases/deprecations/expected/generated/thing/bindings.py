# Code generated from schema/thing.graphql. DO NOT EDIT.
"""The fields that Thing's table answers."""

from generated.context import Info
from generated.thing.crud import crud
from generated.thing.model import THINGS, Thing
from runtime.bindings import Bindings

bind = Bindings("Thing")

bind.query("things", crud.page)
bind.query("thingsConnection", crud.connection)
bind.query("thingsCount", crud.count)
bind.mutation("createThing", crud.create)
bind.mutation("createThings", crud.create_many)
bind.mutation("updateThing", crud.update)
bind.mutation("upsertThing", crud.upsert)
bind.mutation("deleteThing", crud.remove)
bind.subscription("thingChanged", THINGS)


@bind.query("thing")
async def query_thing(_: object, info: Info, *, id: str) -> Thing | None:
    return await info.context.loaders.thing_by_id.load(id)
