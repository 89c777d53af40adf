# Code generated from schema/note.graphql. DO NOT EDIT.
"""Note: something worth keeping."""

from datetime import datetime
from typing import NotRequired, TypedDict

from runtime.database.table import Column, Table
from runtime.scalars.types import Json


class Note(TypedDict):
    """One row of `notes`."""

    id: str
    title: str
    body: str | None
    stars: int
    weight: float | None
    done: bool
    due_at: datetime | None
    extra: Json
    owner: str | None
    tags: list[str]
    scores: list[int] | None


class NoteCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    title: str
    body: NotRequired[str | None]
    stars: int
    weight: NotRequired[float | None]
    done: bool
    due_at: NotRequired[datetime | None]
    extra: NotRequired[Json]
    owner: NotRequired[str | None]
    tags: list[str]
    scores: NotRequired[list[int] | None]


class NotePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    title: str
    body: str | None
    stars: int
    weight: float | None
    done: bool
    due_at: datetime | None
    extra: Json
    owner: str | None
    tags: list[str]
    scores: list[int] | None


NOTES: Table[Note] = Table(
    "notes",
    type="Note",
    columns=(
        Column("id", "ID"),
        Column("title", "String"),
        Column("body", "String", nullable=True),
        Column("stars", "Int"),
        Column("weight", "Float", nullable=True),
        Column("done", "Boolean"),
        Column("due_at", "DateTime", field="dueAt", nullable=True),
        Column("extra", "JSON", nullable=True),
        Column("owner", "ID", nullable=True),
        Column("tags", "String", many=True),
        Column("scores", "Int", nullable=True, many=True),
    ),
)
