# Code generated from schema/house.graphql. DO NOT EDIT.
"""The fields that Bill's table answers."""

from collections.abc import AsyncGenerator
from typing import Unpack

from ariadne import MutationType, ObjectType, QueryType, SubscriptionType

from generated.bill.crud import crud
from generated.bill.model import BILLS, Bill, BillUpsert
from generated.context import Info
from generated.house.model import House
from runtime.database import loaders
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()
bill_type = ObjectType("Bill")


@query.field("bill")
async def query_bill(_: object, info: Info, *, id: str) -> Bill | None:
    return await info.context.loaders.bill_by_id.load(id)


@query.field("bills")
async def query_bills(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Bill]:
    return await crud.page(info.context.db, **wanted)


@query.field("billsConnection")
async def query_bills_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Bill]:
    return await crud.connection(info.context.db, **wanted)


@query.field("billsCount")
async def query_bills_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@mutation.field("createBill")
async def mutation_create_bill(_: object, info: Info, *, input: Nested) -> Bill:
    return await crud.create_nested(info.context.db, input)


@mutation.field("createBills")
async def mutation_create_bills(_: object, info: Info, *, inputs: list[Nested]) -> list[Bill]:
    return await crud.create_many_nested(info.context.db, inputs)


@mutation.field("updateBill")
async def mutation_update_bill(_: object, info: Info, *, id: str, input: Nested) -> Bill:
    return await crud.update_nested(info.context.db, id, input)


@mutation.field("upsertBill")
async def mutation_upsert_bill(_: object, info: Info, *, input: BillUpsert) -> Bill:
    return await crud.upsert(info.context.db, input)


@mutation.field("deleteBill")
async def mutation_delete_bill(_: object, info: Info, *, id: str) -> Bill:
    return await crud.remove(info.context.db, id)


@subscription.source("billChanged")
def subscription_bill_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[Bill], None]:
    return info.context.feeds.changes(BILLS, {}, filter)


@bill_type.field("house")
async def bill_house(row: Bill, info: Info) -> House:
    return await loaders.required(info.context.loaders.house_by_id, "House", row["house_id"])


BINDABLES = (query, mutation, subscription, bill_type)
