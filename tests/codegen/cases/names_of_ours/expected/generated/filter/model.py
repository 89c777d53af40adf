# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Filter: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Table


class Filter_(TypedDict):
    """One row of `filters`."""

    id: str
    filter: str | None
    order_by: str | None
    limit: int | None
    input: str | None
    values: int | None


class FilterCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    filter: NotRequired[str | None]
    order_by: NotRequired[str | None]
    limit: NotRequired[int | None]
    input: NotRequired[str | None]
    values: NotRequired[int | None]


class FilterPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    filter: str | None
    order_by: str | None
    limit: int | None
    input: str | None
    values: int | None


class FilterUpsert(FilterCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


FILTERS: Table[Filter_] = Table(
    "filters",
    type="Filter",
    columns=(
        Column("id", "ID"),
        Column("filter", "String", nullable=True),
        Column("order_by", "String", field="orderBy", nullable=True),
        Column("limit", "Int", nullable=True),
        Column("input", "String", nullable=True),
        Column("values", "Int", nullable=True),
    ),
    indexes=(Index("values", unique=True),),
)
