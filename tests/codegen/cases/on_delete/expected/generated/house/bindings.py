# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that House's table answers."""

from typing import Unpack

from generated.bill.model import Bill
from generated.context import Info
from generated.guest.model import Guest
from generated.house.crud import crud
from generated.house.model import HOUSES, House, HouseUpsert
from generated.letter.model import Letter
from generated.room.model import Room
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, Window
from runtime.feeds.change import Changes

bind = Bindings("House")


@bind.query("house")
async def query_house(_: object, info: Info, *, id: str) -> House | None:
    return await info.context.loaders.house_by_id.load(id)


@bind.query("houses")
async def query_houses(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[House]:
    return await crud.page(info.context.db, **wanted)


@bind.query("housesConnection")
async def query_houses_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[House]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("housesCount")
async def query_houses_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createHouse")
async def mutation_create_house(_: object, info: Info, *, input: Nested) -> House:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createHouses")
async def mutation_create_houses(_: object, info: Info, *, inputs: list[Nested]) -> list[House]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateHouse")
async def mutation_update_house(_: object, info: Info, *, id: str, input: Nested) -> House:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertHouse")
async def mutation_upsert_house(_: object, info: Info, *, input: HouseUpsert) -> House:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteHouse")
async def mutation_delete_house(_: object, info: Info, *, id: str) -> House:
    return await crud.remove(info.context.db, id)


@bind.subscription("houseChanged")
def subscription_house_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[House]:
    return info.context.feeds.changes(HOUSES, {}, filter)


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
