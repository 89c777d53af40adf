"""Resolvers of `schema/thing.graphql`."""

from generated.context import Info
from generated.thing import resolve
from generated.thing.model import Thing
from generated.thing.types import OldInput
from runtime.errors import NotWritten


@resolve.ancient
async def ancient(info: Info, *, limit: int | None = None) -> list[Thing]:
    raise NotWritten("Query.ancient")


@resolve.write
async def write(info: Info, *, input: OldInput) -> bool:
    raise NotWritten("Mutation.write")
