# Code generated from schema/thing.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/thing.graphql`."""

from typing import Protocol

from generated.context import Info
from generated.thing.model import Thing
from generated.thing.types import OldInput
from runtime.places import Place


class AncientResolver(Protocol):
    """How the resolver of Query.ancient is called."""

    async def __call__(self, info: Info, /, *, limit: int | None = None) -> list[Thing]: ...


class WriteResolver(Protocol):
    """How the resolver of Mutation.write is called."""

    async def __call__(self, info: Info, /, *, input: OldInput) -> bool: ...


ancient: Place[AncientResolver] = Place("Query", "ancient", "schema/thing.graphql")
write: Place[WriteResolver] = Place("Mutation", "write", "schema/thing.graphql")
