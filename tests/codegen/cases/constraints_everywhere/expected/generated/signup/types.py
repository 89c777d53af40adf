# Code generated from schema/signup.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/signup.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class InviteInput(TypedDict):
    """InviteInput: as the schema declares it."""

    mail: str
    times: int | None
    names: NotRequired[list[str] | None]
