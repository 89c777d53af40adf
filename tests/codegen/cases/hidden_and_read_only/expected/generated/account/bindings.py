# Code generated from schema/account.graphql. DO NOT EDIT.
"""The fields that Account's table answers."""

from typing import Unpack

from generated.account.crud import crud
from generated.account.model import ACCOUNTS, Account, AccountCreate, AccountPatch, AccountUpsert
from generated.context import Info
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Account")


@bind.query("account")
async def query_account(_: object, info: Info, *, id: str) -> Account | None:
    return await info.context.loaders.account_by_id.load(id)


@bind.query("accounts")
async def query_accounts(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Account]:
    return await crud.page(info.context.db, **wanted)


@bind.query("accountsConnection")
async def query_accounts_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Account]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("accountsCount")
async def query_accounts_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createAccount")
async def mutation_create_account(_: object, info: Info, *, input: AccountCreate) -> Account:
    return await crud.create(info.context.db, input)


@bind.mutation("createAccounts")
async def mutation_create_accounts(
    _: object, info: Info, *, inputs: list[AccountCreate]
) -> list[Account]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updateAccount")
async def mutation_update_account(
    _: object, info: Info, *, id: str, input: AccountPatch
) -> Account:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertAccount")
async def mutation_upsert_account(_: object, info: Info, *, input: AccountUpsert) -> Account:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteAccount")
async def mutation_delete_account(_: object, info: Info, *, id: str) -> Account:
    return await crud.remove(info.context.db, id)


@bind.subscription("accountChanged")
def subscription_account_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Account]:
    return info.context.feeds.changes(ACCOUNTS, {}, filter)
