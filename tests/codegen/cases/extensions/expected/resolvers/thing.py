"""Resolvers of `schema/thing.graphql`."""

from generated.context import Info
from generated.thing import resolve
from generated.thing.types import ThingInput
from runtime.errors import NotWritten


@resolve.count
async def count(info: Info, *, input: ThingInput) -> int:
    raise NotWritten("Query.count")
