# Code generated from schema/page.graphql. DO NOT EDIT.
"""Draft: counts under another name, and keeps no time."""

from typing import TypedDict

from runtime.database.table import Column, Table


class Draft(TypedDict):
    """One row of `drafts`."""

    id: str
    text: str
    revision: int


class DraftCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    text: str


class DraftPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    text: str
    revision: int


class DraftUpdate(DraftPatch):
    """A patch with the id of the row that it changes."""

    id: str


DRAFTS: Table[Draft] = Table(
    "drafts",
    type="Draft",
    columns=(
        Column("id", "ID"),
        Column("text", "String"),
        Column("revision", "Int", version=True),
    ),
)
