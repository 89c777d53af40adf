# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that Bill's table answers."""

from typing import Unpack

from generated.bill.crud import crud
from generated.bill.model import BILLS, Bill, BillUpsert
from generated.context import Info
from generated.house.model import House
from runtime.bindings import Bindings
from runtime.database import loaders
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Bill")


@bind.query("bill")
async def query_bill(_: object, info: Info, *, id: str) -> Bill | None:
    return await info.context.loaders.bill_by_id.load(id)


@bind.query("bills")
async def query_bills(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Bill]:
    return await crud.page(info.context.db, **wanted)


@bind.query("billsConnection")
async def query_bills_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Bill]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("billsCount")
async def query_bills_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createBill")
async def mutation_create_bill(_: object, info: Info, *, input: Nested) -> Bill:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createBills")
async def mutation_create_bills(_: object, info: Info, *, inputs: list[Nested]) -> list[Bill]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateBill")
async def mutation_update_bill(_: object, info: Info, *, id: str, input: Nested) -> Bill:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertBill")
async def mutation_upsert_bill(_: object, info: Info, *, input: BillUpsert) -> Bill:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteBill")
async def mutation_delete_bill(_: object, info: Info, *, id: str) -> Bill:
    return await crud.remove(info.context.db, id)


@bind.subscription("billChanged")
def subscription_bill_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Bill]:
    return info.context.feeds.changes(BILLS, {}, filter)


@bind.field("house")
async def bill_house(row: Bill, info: Info) -> House:
    return await loaders.required(info.context.loaders.house_by_id, "House", row["house_id"])
