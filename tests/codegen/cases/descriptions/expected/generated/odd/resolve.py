# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/odd.graphql`."""

from typing import Protocol

from generated.context import Info
from generated.odd.types import OddInput
from runtime.places import Place


class QuotedResolver(Protocol):
    """How the resolver of Query.quoted is called."""

    async def __call__(self, info: Info, /, *, input: OddInput | None = None) -> str | None: ...


quoted: Place[QuotedResolver] = Place("Query", "quoted", "schema/odd.graphql")
