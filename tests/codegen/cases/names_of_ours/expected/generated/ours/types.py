# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/ours.graphql` for hand-written resolvers."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import TYPE_CHECKING, NotRequired, TypedDict

from generated.ours.enums import Type

if TYPE_CHECKING:
    from runtime.scalars.types import DecimalText, Json


class Patch(TypedDict):
    """Patch: as the schema declares it."""

    date: date
    time: time | None
    info: list[Type]


class Nested_(TypedDict):
    """Nested: as the schema declares it."""

    decimal: NotRequired[DecimalText | None]


class NestedInput(TypedDict):
    """Nested: as it is given."""

    decimal: NotRequired[Decimal | None]


class NodeResolver(TypedDict):
    """NodeResolver: as the schema declares it."""

    runtime: NotRequired[str | None]
    generated: NotRequired[str | None]


class Order_(TypedDict):
    """Order: as the schema declares it."""

    nested: Nested_
    json: NotRequired[Json]


class OrderInput(TypedDict):
    """Order: as it is given."""

    nested: NestedInput
    json: NotRequired[Json]
