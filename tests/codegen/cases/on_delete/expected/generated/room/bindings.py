# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that Room's table answers."""

from typing import Unpack

from generated.chair.model import Chair
from generated.context import Info
from generated.house.model import House
from generated.room.crud import crud
from generated.room.model import ROOMS, Room, RoomUpsert
from runtime.bindings import Bindings
from runtime.database import loaders
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, Window
from runtime.feeds.change import Changes

bind = Bindings("Room")


@bind.query("room")
async def query_room(_: object, info: Info, *, id: str) -> Room | None:
    return await info.context.loaders.room_by_id.load(id)


@bind.query("rooms")
async def query_rooms(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Room]:
    return await crud.page(info.context.db, **wanted)


@bind.query("roomsConnection")
async def query_rooms_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Room]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("roomsCount")
async def query_rooms_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createRoom")
async def mutation_create_room(_: object, info: Info, *, input: Nested) -> Room:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createRooms")
async def mutation_create_rooms(_: object, info: Info, *, inputs: list[Nested]) -> list[Room]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateRoom")
async def mutation_update_room(_: object, info: Info, *, id: str, input: Nested) -> Room:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertRoom")
async def mutation_upsert_room(_: object, info: Info, *, input: RoomUpsert) -> Room:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteRoom")
async def mutation_delete_room(_: object, info: Info, *, id: str) -> Room:
    return await crud.remove(info.context.db, id)


@bind.subscription("roomChanged")
def subscription_room_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Room]:
    return info.context.feeds.changes(ROOMS, {}, filter)


@bind.field("house")
async def room_house(row: Room, info: Info) -> House:
    return await loaders.required(info.context.loaders.house_by_id, "House", row["house_id"])


@bind.field("chairs")
async def room_chairs(row: Room, info: Info) -> list[Chair]:
    loader = info.context.loaders.chairs_by_room_id(Window())
    return await loader.load(row["id"])
