# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Sheep: a stored type."""

from typing import TypedDict

from runtime.database.table import Column, Index, Table


class Sheep(TypedDict):
    """One row of `sheep`."""

    id: str
    batch_id: str


class SheepCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    batch_id: str


class SheepPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    batch_id: str


SHEEP: Table[Sheep] = Table(
    "sheep",
    type="Sheep",
    columns=(
        Column("id", "ID"),
        Column("batch_id", "ID", field="batchId"),
    ),
    indexes=(Index("batch_id"),),
)
