# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that House's table answers."""

from generated.bill.model import Bill
from generated.context import Info
from generated.guest.model import Guest
from generated.house.crud import crud
from generated.house.model import HOUSES, House
from generated.letter.model import Letter
from generated.room.model import Room
from runtime.bindings import Bindings
from runtime.database.windows import Window

bind = Bindings("House")

bind.query("houses", crud.page)
bind.query("housesConnection", crud.connection)
bind.query("housesCount", crud.count)
bind.mutation("createHouse", crud.create_nested)
bind.mutation("createHouses", crud.create_many_nested)
bind.mutation("updateHouse", crud.update_nested)
bind.mutation("upsertHouse", crud.upsert)
bind.mutation("deleteHouse", crud.remove)
bind.subscription("houseChanged", HOUSES)


@bind.query("house")
async def query_house(_: object, info: Info, *, id: str) -> House | None:
    return await info.context.loaders.house_by_id.load(id)


@bind.field("rooms")
async def house_rooms(row: House, info: Info) -> list[Room]:
    loader = info.context.loaders.rooms_by_house_id(Window())
    return await loader.load(row["id"])


@bind.field("guests")
async def house_guests(row: House, info: Info) -> list[Guest]:
    loader = info.context.loaders.guests_by_house_id(Window())
    return await loader.load(row["id"])


@bind.field("bills")
async def house_bills(row: House, info: Info) -> list[Bill]:
    loader = info.context.loaders.bills_by_house_id(Window())
    return await loader.load(row["id"])


@bind.field("letters")
async def house_letters(row: House, info: Info) -> list[Letter]:
    loader = info.context.loaders.letters_by_house_id(Window())
    return await loader.load(row["id"])
