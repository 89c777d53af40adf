# Code generated from schema/log.graphql. DO NOT EDIT.
"""Log: a stored type."""

from datetime import datetime
from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Order, Table
from runtime.database.values import NOW


class Log(TypedDict):
    """One row of `logs`."""

    id: str
    source: str
    level: int | None
    at: datetime


class LogCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    source: str
    level: NotRequired[int | None]


class LogPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    source: str
    level: int | None


LOGS: Table[Log] = Table(
    "logs",
    type="Log",
    columns=(
        Column("id", "ID"),
        Column("source", "String"),
        Column("level", "Int", nullable=True),
        Column("at", "DateTime", default=NOW),
    ),
    indexes=(
        Index("at"),
        Index("source", "at"),
    ),
    order=Order("at", descending=True),
)
