# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that Bill's table answers."""

from generated.bill.crud import crud
from generated.bill.model import BILLS, Bill
from generated.context import Info
from generated.house.model import House
from runtime.bindings import Bindings
from runtime.database import loaders

bind = Bindings("Bill")

bind.query("bills", crud.page)
bind.query("billsConnection", crud.connection)
bind.query("billsCount", crud.count)
bind.mutation("createBill", crud.create_nested)
bind.mutation("createBills", crud.create_many_nested)
bind.mutation("updateBill", crud.update_nested)
bind.mutation("upsertBill", crud.upsert)
bind.mutation("deleteBill", crud.remove)
bind.subscription("billChanged", BILLS)


@bind.query("bill")
async def query_bill(_: object, info: Info, *, id: str) -> Bill | None:
    return await info.context.loaders.bill_by_id.load(id)


@bind.field("house")
async def bill_house(row: Bill, info: Info) -> House:
    return await loaders.required(info.context.loaders.house_by_id, "House", row["house_id"])
