# Code generated from schema/message.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/message.graphql` for hand-written resolvers."""

from __future__ import annotations

from typing import TypedDict


class SetTypingInput(TypedDict):
    """SetTypingInput: as the schema declares it."""

    channel_id: str
    user_id: str
    is_typing: bool
