# Code generated from schema/search.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/search.graphql` for hand-written resolvers."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NotRequired, TypedDict

from generated.search.enums import State

if TYPE_CHECKING:
    from runtime.scalars.types import Json


class RangeInput(TypedDict):
    """RangeInput: as the schema declares it."""

    from_: int | None
    to: int
    inner: NotRequired[RangeInput | None]


class SearchInput(TypedDict):
    """SearchInput: as the schema declares it."""

    text: str
    states: list[State]
    range: RangeInput
    deep: Json
    since: datetime | None
