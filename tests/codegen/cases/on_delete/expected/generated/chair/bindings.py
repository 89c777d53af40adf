# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that Chair's table answers."""

from typing import Unpack

from generated.chair.crud import crud
from generated.chair.model import CHAIRS, Chair, ChairUpsert
from generated.context import Info
from generated.room.model import Room
from runtime.bindings import Bindings
from runtime.database import loaders
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Chair")


@bind.query("chair")
async def query_chair(_: object, info: Info, *, id: str) -> Chair | None:
    return await info.context.loaders.chair_by_id.load(id)


@bind.query("chairs")
async def query_chairs(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Chair]:
    return await crud.page(info.context.db, **wanted)


@bind.query("chairsConnection")
async def query_chairs_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Chair]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("chairsCount")
async def query_chairs_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createChair")
async def mutation_create_chair(_: object, info: Info, *, input: Nested) -> Chair:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createChairs")
async def mutation_create_chairs(_: object, info: Info, *, inputs: list[Nested]) -> list[Chair]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateChair")
async def mutation_update_chair(_: object, info: Info, *, id: str, input: Nested) -> Chair:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertChair")
async def mutation_upsert_chair(_: object, info: Info, *, input: ChairUpsert) -> Chair:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteChair")
async def mutation_delete_chair(_: object, info: Info, *, id: str) -> Chair:
    return await crud.remove(info.context.db, id)


@bind.subscription("chairChanged")
def subscription_chair_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Chair]:
    return info.context.feeds.changes(CHAIRS, {}, filter)


@bind.field("room")
async def chair_room(row: Chair, info: Info) -> Room:
    return await loaders.required(info.context.loaders.room_by_id, "Room", row["room_id"])
