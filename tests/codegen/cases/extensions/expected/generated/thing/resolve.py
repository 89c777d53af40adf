# Code generated from schema/thing.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/thing.graphql`."""

from typing import Protocol

from generated.context import Info
from generated.thing.types import ThingInput
from runtime.places import Place


class CountResolver(Protocol):
    """How the resolver of Query.count is called."""

    async def __call__(self, info: Info, /, *, input: ThingInput) -> int: ...


count: Place[CountResolver] = Place("Query", "count", "schema/thing.graphql")
