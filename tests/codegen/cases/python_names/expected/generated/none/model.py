# Code generated from schema/class.graphql. DO NOT EDIT.
"""None: a stored type."""

from typing import TypedDict

from runtime.database.table import Column, Table


class None_(TypedDict):
    """One row of `nones`."""

    id: str


class NoneCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""


class NonePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""


NONES: Table[None_] = Table("nones", type="None", columns=(Column("id", "ID"),))
