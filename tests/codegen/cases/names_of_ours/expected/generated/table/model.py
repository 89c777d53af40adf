# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Table: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import Through, ToOne
from runtime.database.table import Column, Index, Reference, Table


class Table_(TypedDict):
    """One row of `tables`."""

    id: str
    crud_id: str
    self: str


class TableCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    crud_id: str
    self: str


class TablePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    crud_id: str
    self: str


class TableUpsert(TableCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


TABLES: Table[Table_] = Table(
    "tables",
    type="Table",
    columns=(
        Column("id", "ID"),
        Column("crud_id", "ID", field="crudId", references=Reference("cruds", "Crud")),
        Column("self", "String"),
    ),
    indexes=(
        Index("crud_id", unique=True),
        Index("self", unique=True),
    ),
    relations=(
        ToOne("crud", "Crud", column="crud_id"),
        Through("columns", "Column", join="Through", ours="table_id", theirs="column_id"),
    ),
)
