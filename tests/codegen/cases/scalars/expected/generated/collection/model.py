# Code generated from schema/everything.graphql. DO NOT EDIT.
"""Collection: a stored type."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Table
from runtime.scalars.types import BigIntText, DecimalText, Json


class Collection(TypedDict):
    """One row of `collections`."""

    id: str
    flags: list[bool]
    numbers: list[int]
    texts: list[str]
    moments: list[datetime] | None
    days: list[str] | None
    uuids: list[str]
    bigs: list[BigIntText]
    prices: list[DecimalText]
    lengths: list[int] | None
    gaps: list[int | None] | None
    anything: list[Json] | None


class CollectionCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    flags: list[bool]
    numbers: list[int]
    texts: list[str]
    moments: NotRequired[list[datetime] | None]
    days: NotRequired[list[date] | None]
    uuids: list[str]
    bigs: list[int]
    prices: list[Decimal]
    lengths: NotRequired[list[timedelta] | None]
    gaps: NotRequired[list[int | None] | None]
    anything: NotRequired[list[Json] | None]


class CollectionPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    flags: list[bool]
    numbers: list[int]
    texts: list[str]
    moments: list[datetime] | None
    days: list[date] | None
    uuids: list[str]
    bigs: list[int]
    prices: list[Decimal]
    lengths: list[timedelta] | None
    gaps: list[int | None] | None
    anything: list[Json] | None


COLLECTIONS: Table[Collection] = Table(
    "collections",
    type="Collection",
    columns=(
        Column("id", "ID"),
        Column("flags", "Boolean", many=True),
        Column("numbers", "Int", many=True),
        Column("texts", "String", many=True),
        Column("moments", "DateTime", nullable=True, many=True),
        Column("days", "Date", nullable=True, many=True),
        Column("uuids", "UUID", many=True),
        Column("bigs", "BigInt", many=True),
        Column("prices", "Decimal", many=True),
        Column("lengths", "Duration", nullable=True, many=True),
        Column("gaps", "Int", nullable=True, many=True),
        Column("anything", "JSON", nullable=True, many=True),
    ),
    indexes=(
        Index("numbers", multi=True),
        Index("texts", multi=True),
    ),
)
