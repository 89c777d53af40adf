# Code generated from schema/person.graphql. DO NOT EDIT.
"""Sheep: one and many are one word: only the table says which."""

from typing import TypedDict

from runtime.database.table import Column, Table


class Sheep(TypedDict):
    """One row of `sheep`."""

    id: str


class SheepCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""


class SheepPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""


FLOCK: Table[Sheep] = Table("sheep", type="Sheep", columns=(Column("id", "ID"),))
