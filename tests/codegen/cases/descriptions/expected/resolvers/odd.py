"""Resolvers of `schema/odd.graphql`."""

from generated.context import Info
from generated.odd import resolve
from generated.odd.types import OddInput
from runtime.errors import NotWritten


@resolve.quoted
async def quoted(info: Info, *, input: OddInput | None = None) -> str | None:
    raise NotWritten("Query.quoted")
