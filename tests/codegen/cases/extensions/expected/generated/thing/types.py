# Code generated from schema/thing.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/thing.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from generated.thing.enums import Kind


class ThingInput(TypedDict):
    """ThingInput: as the schema declares it."""

    size: int
    kind: NotRequired[Kind | None]
