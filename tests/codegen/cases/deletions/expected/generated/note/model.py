# Code generated from schema/note.graphql. DO NOT EDIT.
"""Note: a stored type."""

from typing import TypedDict

from runtime.database.table import Column, Index, Table


class Note(TypedDict):
    """One row of `notes`."""

    id: str
    slug: str
    shelf: str
    place: int


class NoteCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    slug: str
    shelf: str
    place: int


class NotePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    slug: str
    shelf: str
    place: int


NOTES: Table[Note] = Table(
    "notes",
    type="Note",
    columns=(
        Column("id", "ID"),
        Column("slug", "String"),
        Column("shelf", "String"),
        Column("place", "Int"),
    ),
    indexes=(
        Index("slug", unique=True),
        Index("shelf", "place", unique=True),
    ),
)
