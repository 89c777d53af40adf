# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Window: a stored type."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Table
from runtime.scalars.types import DecimalText


class Window_(TypedDict):
    """One row of `windows`."""

    id: str
    crud_id: str
    date: str
    time: str
    datetime: datetime
    decimal: DecimalText
    dates: list[str]


class WindowCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    crud_id: str
    date: date
    time: time
    datetime: datetime
    decimal: Decimal
    dates: list[date]


class WindowPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    crud_id: str
    date: date
    time: time
    datetime: datetime
    decimal: Decimal
    dates: list[date]


class WindowUpsert(WindowCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


WINDOWS: Table[Window_] = Table(
    "windows",
    type="Window",
    columns=(
        Column("id", "ID"),
        Column("crud_id", "ID", field="crudId"),
        Column("date", "Date"),
        Column("time", "Time"),
        Column("datetime", "DateTime"),
        Column("decimal", "Decimal"),
        Column("dates", "Date", many=True),
    ),
    indexes=(Index("crud_id"),),
)
