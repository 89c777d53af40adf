"""Resolvers of `schema/b.graphql`."""

from generated.b import resolve
from generated.b.types import B, BInput
from generated.context import Info
from runtime.errors import NotWritten


@resolve.b
async def b(info: Info, *, input: BInput) -> list[B]:
    raise NotWritten("Query.b")
