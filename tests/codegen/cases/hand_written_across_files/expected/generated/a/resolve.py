# Code generated from schema/a.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/a.graphql`."""

from typing import Protocol

from generated.a.types import A, AInput
from generated.context import Info
from runtime.places import Place


class AResolver(Protocol):
    """How the resolver of Query.a is called."""

    async def __call__(self, info: Info, /, *, input: AInput) -> A: ...


a: Place[AResolver] = Place("Query", "a", "schema/a.graphql")
