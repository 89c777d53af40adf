# Code generated from schema/person.graphql. DO NOT EDIT.
"""Octopus: grammar does not know this plural."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Table


class Octopus(TypedDict):
    """One row of `octopodes`."""

    id: str
    arms: int


class OctopusCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    arms: NotRequired[int]


class OctopusPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    arms: int


OCTOPODES: Table[Octopus] = Table(
    "octopodes",
    type="Octopus",
    columns=(
        Column("id", "ID"),
        Column("arms", "Int", default=8),
    ),
)
