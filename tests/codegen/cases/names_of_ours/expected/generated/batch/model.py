# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Batch: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToMany
from runtime.database.table import Column, Table


class Batch_(TypedDict):
    """One row of `batches`."""

    id: str
    sheep_id: str | None


class BatchCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    sheep_id: NotRequired[str | None]


class BatchPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    sheep_id: str | None


class BatchUpsert(BatchCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


BATCHES: Table[Batch_] = Table(
    "batches",
    type="Batch",
    columns=(
        Column("id", "ID"),
        Column("sheep_id", "ID", field="sheepId", nullable=True),
    ),
    relations=(ToMany("sheep", "Sheep", column="batch_id"),),
)
