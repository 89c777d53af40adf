# Code generated from schema/b.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/b.graphql`."""

from typing import Protocol

from generated.b.types import B, BInput
from generated.context import Info
from runtime.places import Place


class BResolver(Protocol):
    """How the resolver of Query.b is called."""

    async def __call__(self, info: Info, /, *, input: BInput) -> list[B]: ...


b: Place[BResolver] = Place("Query", "b", "schema/b.graphql")
