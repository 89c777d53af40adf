# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that Room's table answers."""

from generated.chair.model import Chair
from generated.context import Info
from generated.house.model import House
from generated.room.crud import crud
from generated.room.model import ROOMS, Room
from runtime.bindings import Bindings
from runtime.database import loaders
from runtime.database.windows import Window

bind = Bindings("Room")

bind.query("rooms", crud.page)
bind.query("roomsConnection", crud.connection)
bind.query("roomsCount", crud.count)
bind.mutation("createRoom", crud.create_nested)
bind.mutation("createRooms", crud.create_many_nested)
bind.mutation("updateRoom", crud.update_nested)
bind.mutation("upsertRoom", crud.upsert)
bind.mutation("deleteRoom", crud.remove)
bind.subscription("roomChanged", ROOMS)


@bind.query("room")
async def query_room(_: object, info: Info, *, id: str) -> Room | None:
    return await info.context.loaders.room_by_id.load(id)


@bind.field("house")
async def room_house(row: Room, info: Info) -> House:
    return await loaders.required(info.context.loaders.house_by_id, "House", row["house_id"])


@bind.field("chairs")
async def room_chairs(row: Room, info: Info) -> list[Chair]:
    loader = info.context.loaders.chairs_by_room_id(Window())
    return await loader.load(row["id"])
