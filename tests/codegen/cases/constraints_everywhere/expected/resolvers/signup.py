"""Resolvers of `schema/signup.graphql`."""

from generated.context import Info
from generated.member.model import Member
from generated.signup import resolve
from generated.signup.types import InviteInput
from runtime.errors import NotWritten


@resolve.look_up
async def look_up(info: Info, *, text: str, limit: int | None) -> list[Member]:
    raise NotWritten("Query.lookUp")


@resolve.invite
async def invite(info: Info, *, input: InviteInput) -> bool:
    raise NotWritten("Mutation.invite")
