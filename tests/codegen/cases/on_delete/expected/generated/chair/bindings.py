# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that Chair's table answers."""

from generated.chair.crud import crud
from generated.chair.model import CHAIRS, Chair
from generated.context import Info
from generated.room.model import Room
from runtime.bindings import Bindings
from runtime.database import loaders

bind = Bindings("Chair")

bind.query("chairs", crud.page)
bind.query("chairsConnection", crud.connection)
bind.query("chairsCount", crud.count)
bind.mutation("createChair", crud.create_nested)
bind.mutation("createChairs", crud.create_many_nested)
bind.mutation("updateChair", crud.update_nested)
bind.mutation("upsertChair", crud.upsert)
bind.mutation("deleteChair", crud.remove)
bind.subscription("chairChanged", CHAIRS)


@bind.query("chair")
async def query_chair(_: object, info: Info, *, id: str) -> Chair | None:
    return await info.context.loaders.chair_by_id.load(id)


@bind.field("room")
async def chair_room(row: Chair, info: Info) -> Room:
    return await loaders.required(info.context.loaders.room_by_id, "Room", row["room_id"])
