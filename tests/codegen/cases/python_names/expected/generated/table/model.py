# Code generated from schema/class.graphql. DO NOT EDIT.
"""Table: a stored type."""

from typing import TypedDict

from runtime.database.table import Column, Table


class Table_(TypedDict):
    """One row of `tables`."""

    id: str
    column_ids: list[str]


class TableCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    column_ids: list[str]


class TablePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    column_ids: list[str]


TABLES: Table[Table_] = Table(
    "tables",
    type="Table",
    columns=(
        Column("id", "ID"),
        Column("column_ids", "ID", field="columnIds", many=True),
    ),
)
