# Code generated from schema/account.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/account.graphql`."""

from typing import Protocol

from generated.account.model import Account
from generated.context import Info
from runtime.places import Place


class LogInResolver(Protocol):
    """How the resolver of Mutation.logIn is called."""

    async def __call__(self, info: Info, /, *, name: str, password: str) -> Account: ...


log_in: Place[LogInResolver] = Place("Mutation", "logIn", "schema/account.graphql")
