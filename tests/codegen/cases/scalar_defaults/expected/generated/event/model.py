# Code generated from schema/event.graphql. DO NOT EDIT.
"""Event: defaults of scalars that are more than they look."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NotRequired, TypedDict

from runtime.database.table import Column, Table
from runtime.database.values import NOW, UUID
from runtime.scalars.types import BigIntText, DecimalText, Json


class Event(TypedDict):
    """One row of `events`."""

    id: str
    made: datetime
    day: str
    time: str
    key: str
    text: str
    email: str
    url: str
    big: BigIntText
    price: DecimalText
    length: int
    anything: Json


class EventCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    made: NotRequired[datetime]
    day: NotRequired[date]
    time: NotRequired[time]
    key: NotRequired[str]
    text: NotRequired[str]
    email: NotRequired[str]
    url: NotRequired[str]
    big: NotRequired[int]
    price: NotRequired[Decimal]
    length: NotRequired[timedelta]
    anything: NotRequired[Json]


class EventPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    made: datetime
    day: date
    time: time
    key: str
    text: str
    email: str
    url: str
    big: int
    price: Decimal
    length: timedelta
    anything: Json


EVENTS: Table[Event] = Table(
    "events",
    type="Event",
    columns=(
        Column("id", "ID"),
        Column("made", "DateTime", default=NOW),
        Column("day", "Date", default="2026-01-31"),
        Column("time", "Time", default="12:30:00"),
        Column("key", "UUID", default=UUID),
        Column("text", "String", default=UUID),
        Column("email", "Email", default="ada@example.com"),
        Column("url", "URL", default="https://example.com/a?b=c"),
        Column("big", "BigInt", default="9007199254740993"),
        Column("price", "Decimal", default="19.90"),
        Column("length", "Duration", default="PT1H30M"),
        Column("anything", "JSON", default={"a": [1, "two", None], "b": {"c": True}}),
    ),
)
