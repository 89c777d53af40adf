# Code generated from schema/search.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/search.graphql`."""

from typing import Protocol

from generated.context import Info
from generated.item.model import Item
from generated.search.enums import State
from generated.search.types import SearchInput
from runtime.places import Place


class SearchResolver(Protocol):
    """How the resolver of Query.search is called."""

    async def __call__(
        self, info: Info, /, *, input: SearchInput, limit: int, states: list[State | None] | None
    ) -> list[Item]: ...


search: Place[SearchResolver] = Place("Query", "search", "schema/search.graphql")
