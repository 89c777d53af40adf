# Code generated from schema/a.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/a.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from generated.b.types import B, BInput


class AInput(TypedDict):
    """AInput: as the schema declares it."""

    b: NotRequired[BInput | None]


class A(TypedDict):
    """A: as the schema declares it."""

    b: NotRequired[B | None]
