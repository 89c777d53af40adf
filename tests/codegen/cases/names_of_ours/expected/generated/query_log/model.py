# Code generated from schema/ours.graphql. DO NOT EDIT.
"""QueryLog: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Reference, Table


class QueryLog(TypedDict):
    """One row of `log_types`."""

    id: str
    table_id: str


class QueryLogCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    table_id: str


class QueryLogPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    table_id: str


class QueryLogUpsert(QueryLogCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


LOG_TYPES: Table[QueryLog] = Table(
    "log_types",
    type="QueryLog",
    columns=(
        Column("id", "ID"),
        Column("table_id", "ID", field="tableId", references=Reference("tables", "Table")),
    ),
    relations=(ToOne("table", "Table", column="table_id"),),
)
