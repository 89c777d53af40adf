# Code generated from schema/account.graphql. DO NOT EDIT.
"""The fields that Account's table answers."""

from generated.account.crud import crud
from generated.account.model import ACCOUNTS, Account
from generated.context import Info
from runtime.bindings import Bindings

bind = Bindings("Account")

bind.query("accounts", crud.page)
bind.query("accountsConnection", crud.connection)
bind.query("accountsCount", crud.count)
bind.mutation("createAccount", crud.create)
bind.mutation("createAccounts", crud.create_many)
bind.mutation("updateAccount", crud.update)
bind.mutation("upsertAccount", crud.upsert)
bind.mutation("deleteAccount", crud.remove)
bind.subscription("accountChanged", ACCOUNTS)


@bind.query("account")
async def query_account(_: object, info: Info, *, id: str) -> Account | None:
    return await info.context.loaders.account_by_id.load(id)
