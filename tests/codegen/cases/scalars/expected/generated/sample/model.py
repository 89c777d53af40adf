# Code generated from schema/everything.graphql. DO NOT EDIT.
"""Sample: a column of each scalar: required, optional, and in a list."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Table
from runtime.scalars.types import BigIntText, DecimalText, Json


class Sample(TypedDict):
    """One row of `samples`."""

    id: str
    flag: bool
    number: int
    ratio: float
    text: str
    key: str
    moment: datetime
    day: str
    time: str
    uuid: str
    email: str
    url: str
    big: BigIntText
    price: DecimalText
    length: int
    anything: Json
    maybe_flag: bool | None
    maybe_number: int | None
    maybe_ratio: float | None
    maybe_text: str | None
    maybe_key: str | None
    maybe_moment: datetime | None
    maybe_day: str | None
    maybe_time: str | None
    maybe_uuid: str | None
    maybe_email: str | None
    maybe_url: str | None
    maybe_big: BigIntText | None
    maybe_price: DecimalText | None
    maybe_length: int | None
    maybe_anything: Json


class SampleCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    flag: bool
    number: int
    ratio: float
    text: str
    key: str
    moment: datetime
    day: date
    time: time
    uuid: str
    email: str
    url: str
    big: int
    price: Decimal
    length: timedelta
    anything: Json
    maybe_flag: NotRequired[bool | None]
    maybe_number: NotRequired[int | None]
    maybe_ratio: NotRequired[float | None]
    maybe_text: NotRequired[str | None]
    maybe_key: NotRequired[str | None]
    maybe_moment: NotRequired[datetime | None]
    maybe_day: NotRequired[date | None]
    maybe_time: NotRequired[time | None]
    maybe_uuid: NotRequired[str | None]
    maybe_email: NotRequired[str | None]
    maybe_url: NotRequired[str | None]
    maybe_big: NotRequired[int | None]
    maybe_price: NotRequired[Decimal | None]
    maybe_length: NotRequired[timedelta | None]
    maybe_anything: NotRequired[Json]


class SamplePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    flag: bool
    number: int
    ratio: float
    text: str
    key: str
    moment: datetime
    day: date
    time: time
    uuid: str
    email: str
    url: str
    big: int
    price: Decimal
    length: timedelta
    anything: Json
    maybe_flag: bool | None
    maybe_number: int | None
    maybe_ratio: float | None
    maybe_text: str | None
    maybe_key: str | None
    maybe_moment: datetime | None
    maybe_day: date | None
    maybe_time: time | None
    maybe_uuid: str | None
    maybe_email: str | None
    maybe_url: str | None
    maybe_big: int | None
    maybe_price: Decimal | None
    maybe_length: timedelta | None
    maybe_anything: Json


class SampleUpsert(SampleCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


SAMPLES: Table[Sample] = Table(
    "samples",
    type="Sample",
    columns=(
        Column("id", "ID"),
        Column("flag", "Boolean"),
        Column("number", "Int"),
        Column("ratio", "Float"),
        Column("text", "String"),
        Column("key", "ID"),
        Column("moment", "DateTime"),
        Column("day", "Date"),
        Column("time", "Time"),
        Column("uuid", "UUID"),
        Column("email", "Email"),
        Column("url", "URL"),
        Column("big", "BigInt"),
        Column("price", "Decimal"),
        Column("length", "Duration"),
        Column("anything", "JSON"),
        Column("maybe_flag", "Boolean", field="maybeFlag", nullable=True),
        Column("maybe_number", "Int", field="maybeNumber", nullable=True),
        Column("maybe_ratio", "Float", field="maybeRatio", nullable=True),
        Column("maybe_text", "String", field="maybeText", nullable=True),
        Column("maybe_key", "ID", field="maybeKey", nullable=True),
        Column("maybe_moment", "DateTime", field="maybeMoment", nullable=True),
        Column("maybe_day", "Date", field="maybeDay", nullable=True),
        Column("maybe_time", "Time", field="maybeTime", nullable=True),
        Column("maybe_uuid", "UUID", field="maybeUuid", nullable=True),
        Column("maybe_email", "Email", field="maybeEmail", nullable=True),
        Column("maybe_url", "URL", field="maybeUrl", nullable=True),
        Column("maybe_big", "BigInt", field="maybeBig", nullable=True),
        Column("maybe_price", "Decimal", field="maybePrice", nullable=True),
        Column("maybe_length", "Duration", field="maybeLength", nullable=True),
        Column("maybe_anything", "JSON", field="maybeAnything", nullable=True),
    ),
    indexes=(
        Index("moment"),
        Index("day"),
        Index("uuid", unique=True),
        Index("big"),
        Index("price"),
        Index("length"),
        Index("maybe_number"),
    ),
)
