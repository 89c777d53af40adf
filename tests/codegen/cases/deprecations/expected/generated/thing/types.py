# Code generated from schema/thing.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/thing.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class OldInput(TypedDict):
    """OldInput: as the schema declares it."""

    text: str
    more: NotRequired[str | None]
