"""A table with a column of every kind, for filters and rules."""

from datetime import UTC, datetime
from typing import Any, TypedDict

from runtime.database.constraints import Items, Length, Pattern, Range
from runtime.database.table import Column, Index, Table
from runtime.database.values import UUID


class Thing(TypedDict):
    """One row of `things`."""

    id: str
    title: str | None
    count: int | None
    price: float | None
    done: bool | None
    made_at: datetime | None
    data: Any
    color: str | None
    tags: list[str] | None
    code: str
    owner: str | None
    slot: int | None


THINGS: Table[Thing] = Table(
    "things",
    type="Thing",
    columns=(
        Column("id", "ID"),
        Column("title", "String", nullable=True, constraints=(Pattern("^[^!]*$"),)),
        Column("count", "Int", nullable=True, constraints=(Range(min=0, max=9),)),
        Column("price", "Float", nullable=True),
        Column("done", "Boolean", nullable=True, default=False),
        Column("made_at", "DateTime", field="madeAt", nullable=True),
        Column("data", "JSON", nullable=True),
        Column("color", "Color", nullable=True, choices=("RED", "GREEN")),
        Column(
            "tags", "String", nullable=True, many=True, constraints=(Items(max=3), Length(max=5))
        ),
        Column("code", "ID", default=UUID),
        Column("owner", "String", nullable=True),
        Column("slot", "Int", nullable=True),
    ),
    indexes=(
        Index("owner", "slot", unique=True),
        Index("tags", multi=True),
        Index("made_at"),
    ),
)

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
