# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Context: a stored type."""

from typing import TypedDict

from runtime.database.table import Column, Table


class Context_(TypedDict):
    """One row of `contexts`."""

    id: str


class ContextCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""


class ContextPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""


CONTEXTS: Table[Context_] = Table("contexts", type="Context", columns=(Column("id", "ID"),))
