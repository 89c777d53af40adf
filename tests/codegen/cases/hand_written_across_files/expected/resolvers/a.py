"""Resolvers of `schema/a.graphql`."""

from generated.a import resolve
from generated.a.types import A, AInput
from generated.context import Info
from runtime.errors import NotWritten


@resolve.a
async def a(info: Info, *, input: AInput) -> A:
    raise NotWritten("Query.a")
