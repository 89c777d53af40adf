# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Through: joins one Column and one Table."""

from typing import TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table


class Through_(TypedDict):
    """One row of `throughs`."""

    id: str
    column_id: str
    table_id: str


class ThroughCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    column_id: str
    table_id: str


class ThroughPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    column_id: str
    table_id: str


THROUGHS: Table[Through_] = Table(
    "throughs",
    type="Through",
    columns=(
        Column("id", "ID"),
        Column(
            "column_id",
            "ID",
            field="columnId",
            references=Reference("columns", "Column", on_delete=OnDelete.CASCADE),
        ),
        Column(
            "table_id",
            "ID",
            field="tableId",
            references=Reference("tables", "Table", on_delete=OnDelete.CASCADE),
        ),
    ),
    indexes=(
        Index("table_id"),
        Index("column_id", "table_id", unique=True),
    ),
    relations=(
        ToOne("column", "Column", column="column_id"),
        ToOne("table", "Table", column="table_id"),
    ),
)
