# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Column: a stored type."""

from typing import NotRequired, TypedDict

from generated.ours.enums import Type
from generated.ours.types import Order_, OrderInput
from runtime.database.relations import Through
from runtime.database.table import Column, Table


class Column_(TypedDict):
    """One row of `columns`."""

    id: str
    type: Type
    order: Order_ | None


class ColumnCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    type: Type
    order: NotRequired[OrderInput | None]


class ColumnPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    type: Type
    order: OrderInput | None


class ColumnUpsert(ColumnCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


COLUMNS: Table[Column_] = Table(
    "columns",
    type="Column",
    columns=(
        Column("id", "ID"),
        Column("type", "Type", choices=("None", "True_", "class")),
        Column(
            "order",
            "Order",
            nullable=True,
            fields=(
                Column("nested", "Nested", fields=(Column("decimal", "Decimal", nullable=True),)),
                Column("json", "JSON", nullable=True),
            ),
        ),
    ),
    relations=(Through("tables", "Table", join="Through", ours="column_id", theirs="table_id"),),
)
