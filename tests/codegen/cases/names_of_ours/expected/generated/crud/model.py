# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Crud: types that are called like what generated modules import, define or are made of."""

from typing import NotRequired, TypedDict

from runtime.database.relations import HasOne, ToMany
from runtime.database.table import Column, Table


class Crud_(TypedDict):
    """One row of `cruds`."""

    id: str


class CrudCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""


class CrudPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""


class CrudUpsert(CrudCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


CRUDS: Table[Crud_] = Table(
    "cruds",
    type="Crud",
    columns=(Column("id", "ID"),),
    relations=(
        HasOne("table", "Table", column="crud_id"),
        ToMany("windows", "Window", column="crud_id"),
    ),
)
