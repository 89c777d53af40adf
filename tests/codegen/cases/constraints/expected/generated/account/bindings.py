# Code generated from schema/account.graphql. DO NOT EDIT.
"""The fields that Account's table answers."""

from generated.account.model import Account
from generated.context import Info
from runtime.bindings import Bindings

bind = Bindings("Account")


@bind.query("account")
async def query_account(_: object, info: Info, *, id: str) -> Account | None:
    return await info.context.loaders.account_by_id.load(id)
