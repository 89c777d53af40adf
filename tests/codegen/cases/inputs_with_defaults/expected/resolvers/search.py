"""Resolvers of `schema/search.graphql`."""

from generated.context import Info
from generated.item.model import Item
from generated.search import resolve
from generated.search.enums import State
from generated.search.types import SearchInput
from runtime.errors import NotWritten


@resolve.search
async def search(
    info: Info, *, input: SearchInput, limit: int, states: list[State | None] | None
) -> list[Item]:
    raise NotWritten("Query.search")
