# Code generated from schema/b.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/b.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from generated.a.types import A, AInput
    from generated.thing.model import Thing


class BInput(TypedDict):
    """BInput: as the schema declares it."""

    a: NotRequired[list[AInput] | None]


class B(TypedDict):
    """B: as the schema declares it."""

    a: A
    things: list[Thing]
