# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Loaders: a stored type."""

from typing import TypedDict

from runtime.database.table import Column, Table


class Loaders_(TypedDict):
    """One row of `loaders`."""

    id: str


class LoadersCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""


class LoadersPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""


LOADERS: Table[Loaders_] = Table("loaders", type="Loaders", columns=(Column("id", "ID"),))
