# Code generated from schema/channel.graphql. DO NOT EDIT.
"""Channel: a room that members talk in."""

from datetime import datetime
from typing import TypedDict

from runtime.database.constraints import Length
from runtime.database.relations import ToMany
from runtime.database.table import Column, Index, Order, Table
from runtime.database.values import NOW


class Channel(TypedDict):
    """One row of `channels`."""

    id: str
    name: str
    created_at: datetime


class ChannelCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str


class ChannelPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str


class ChannelUpdate(ChannelPatch):
    """A patch with the id of the row that it changes."""

    id: str


CHANNELS: Table[Channel] = Table(
    "channels",
    type="Channel",
    columns=(
        Column("id", "ID"),
        Column("name", "String", constraints=(Length(min=1, max=80),)),
        Column("created_at", "DateTime", field="createdAt", default=NOW),
    ),
    indexes=(
        Index("created_at"),
        Index("name", unique=True),
    ),
    order=Order("created_at", descending=True),
    relations=(ToMany("messages", "Message", column="channel_id"),),
)
