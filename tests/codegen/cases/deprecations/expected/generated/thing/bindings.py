# Code generated from schema/thing.graphql. DO NOT EDIT.
"""The fields that Thing's table answers."""

from typing import Unpack

from generated.context import Info
from generated.thing.crud import crud
from generated.thing.model import THINGS, Thing, ThingCreate, ThingPatch, ThingUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Thing")


@bind.query("thing")
async def query_thing(_: object, info: Info, *, id: str) -> Thing | None:
    return await info.context.loaders.thing_by_id.load(id)


@bind.query("things")
async def query_things(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Thing]:
    return await crud.page(info.context.db, **wanted)


@bind.query("thingsConnection")
async def query_things_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Thing]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("thingsCount")
async def query_things_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createThing")
async def mutation_create_thing(_: object, info: Info, *, input: ThingCreate) -> Thing:
    return await crud.create(info.context.db, input)


@bind.mutation("createThings")
async def mutation_create_things(
    _: object, info: Info, *, inputs: list[ThingCreate]
) -> list[Thing]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updateThing")
async def mutation_update_thing(_: object, info: Info, *, id: str, input: ThingPatch) -> Thing:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertThing")
async def mutation_upsert_thing(_: object, info: Info, *, input: ThingUpsert) -> Thing:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteThing")
async def mutation_delete_thing(_: object, info: Info, *, id: str) -> Thing:
    return await crud.remove(info.context.db, id)


@bind.subscription("thingChanged")
def subscription_thing_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Thing]:
    return info.context.feeds.changes(THINGS, {}, filter)
