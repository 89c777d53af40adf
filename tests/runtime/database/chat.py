"""The tables of a small chat, as generated code would declare them."""

from datetime import datetime
from typing import TypedDict

from runtime.database.constraints import Length
from runtime.database.table import Column, Index, Order, Reference, Table
from runtime.database.values import NOW


class User(TypedDict):
    """One row of `users`."""

    id: str
    username: str
    created_at: datetime


class Channel(TypedDict):
    """One row of `channels`."""

    id: str
    name: str
    topic: str | None
    created_at: datetime


class Message(TypedDict):
    """One row of `messages`."""

    id: str
    text: str
    user_id: str
    channel_id: str
    created_at: datetime


CREATED_AT = Column("created_at", "DateTime", field="createdAt", default=NOW)
NEWEST_FIRST = Order("created_at", descending=True)

USERS: Table[User] = Table(
    "users",
    type="User",
    columns=(Column("id", "ID"), Column("username", "String"), CREATED_AT),
    indexes=(Index("created_at"),),
    order=NEWEST_FIRST,
)

CHANNELS: Table[Channel] = Table(
    "channels",
    type="Channel",
    columns=(
        Column("id", "ID"),
        Column("name", "String", constraints=(Length(min=1, max=80),)),
        Column("topic", "String", nullable=True),
        CREATED_AT,
    ),
    indexes=(Index("created_at"), Index("name", unique=True)),
    order=NEWEST_FIRST,
)

MESSAGES: Table[Message] = Table(
    "messages",
    type="Message",
    columns=(
        Column("id", "ID"),
        Column("text", "String"),
        Column("user_id", "ID", field="userId", references=Reference("users", "User")),
        Column("channel_id", "ID", field="channelId", references=Reference("channels", "Channel")),
        CREATED_AT,
    ),
    indexes=(Index("created_at"), Index("channel_id", "created_at"), Index("user_id")),
    order=NEWEST_FIRST,
)

CHAT = (USERS, CHANNELS, MESSAGES)
