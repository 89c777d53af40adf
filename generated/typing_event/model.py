# Code generated from schema/message.graphql. DO NOT EDIT.
"""TypingEvent: whether a user is typing in a channel: one row per user and channel."""

from datetime import datetime
from typing import TypedDict

from runtime.database.table import Column, Table


class TypingEvent(TypedDict):
    """One row of `typing_events`."""

    id: str
    channel_id: str
    user_id: str
    is_typing: bool
    updated_at: datetime


class TypingEventCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    channel_id: str
    user_id: str
    is_typing: bool
    updated_at: datetime


class TypingEventPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    channel_id: str
    user_id: str
    is_typing: bool
    updated_at: datetime


TYPING_EVENTS: Table[TypingEvent] = Table(
    "typing_events",
    type="TypingEvent",
    columns=(
        Column("id", "ID"),
        Column("channel_id", "ID", field="channelId"),
        Column("user_id", "ID", field="userId"),
        Column("is_typing", "Boolean", field="isTyping"),
        Column("updated_at", "DateTime", field="updatedAt"),
    ),
)
