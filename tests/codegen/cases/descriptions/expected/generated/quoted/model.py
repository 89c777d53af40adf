# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Quoted: "Quoted"."""

from typing import TypedDict

from runtime.database.table import Column, Table


class Quoted(TypedDict):
    """One row of `quoteds`."""

    id: str


class QuotedCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""


class QuotedPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""


QUOTEDS: Table[Quoted] = Table("quoteds", type="Quoted", columns=(Column("id", "ID"),))
