# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/odd.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class OddInput(TypedDict):
    """OddInput: input with a \\ at its end \\."""

    a: NotRequired[str | None]
