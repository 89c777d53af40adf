# Code generated from schema/signup.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/signup.graphql`."""

from typing import Protocol

from generated.context import Info
from generated.member.model import Member
from generated.signup.types import InviteInput
from runtime.places import Place


class LookUpResolver(Protocol):
    """How the resolver of Query.lookUp is called."""

    async def __call__(self, info: Info, /, *, text: str, limit: int | None) -> list[Member]: ...


class InviteResolver(Protocol):
    """How the resolver of Mutation.invite is called."""

    async def __call__(self, info: Info, /, *, input: InviteInput) -> bool: ...


look_up: Place[LookUpResolver] = Place("Query", "lookUp", "schema/signup.graphql")
invite: Place[InviteResolver] = Place("Mutation", "invite", "schema/signup.graphql")
