# Code generated from schema/account.graphql. DO NOT EDIT.
"""The fields that Account's table answers."""

from ariadne import QueryType

from generated.account.model import Account
from generated.context import Info

query = QueryType()


@query.field("account")
async def query_account(_: object, info: Info, *, id: str) -> Account | None:
    return await info.context.loaders.account_by_id.load(id)


BINDABLES = (query,)
