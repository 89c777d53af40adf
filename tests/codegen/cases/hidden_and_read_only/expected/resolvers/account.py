"""Resolvers of `schema/account.graphql`."""

from generated.account import resolve
from generated.account.model import Account
from generated.context import Info
from runtime.errors import NotWritten


@resolve.log_in
async def log_in(info: Info, *, name: str, password: str) -> Account:
    raise NotWritten("Mutation.logIn")
