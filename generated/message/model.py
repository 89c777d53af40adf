# Code generated from schema/message.graphql. DO NOT EDIT.
"""Message: what a user wrote in a channel."""

from datetime import datetime
from typing import TypedDict

from runtime.database.constraints import Length
from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, Order, Reference, Table
from runtime.database.values import NOW


class Message(TypedDict):
    """One row of `messages`."""

    id: str
    text: str
    created_at: datetime
    user_id: str
    channel_id: str


class MessageCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    text: str
    user_id: str
    channel_id: str


class MessagePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    text: str
    user_id: str
    channel_id: str


class MessageUpdate(MessagePatch):
    """A patch with the id of the row that it changes."""

    id: str


MESSAGES: Table[Message] = Table(
    "messages",
    type="Message",
    columns=(
        Column("id", "ID"),
        Column("text", "String", constraints=(Length(min=1, max=10000),)),
        Column("created_at", "DateTime", field="createdAt", default=NOW),
        Column("user_id", "ID", field="userId", references=Reference("users", "User")),
        Column("channel_id", "ID", field="channelId", references=Reference("channels", "Channel")),
    ),
    indexes=(
        Index("created_at"),
        Index("channel_id", "created_at"),
        Index("user_id", "created_at"),
    ),
    order=Order("created_at", descending=True),
    relations=(
        ToOne("user", "User", column="user_id"),
        ToOne("channel", "Channel", column="channel_id"),
    ),
)
