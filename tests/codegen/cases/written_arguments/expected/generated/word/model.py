# Code generated from schema/word.graphql. DO NOT EDIT.
"""Word: its columns are called as what bindings are given."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Table


class Word(TypedDict):
    """One row of `words`."""

    id: str
    values: str
    patch: str | None
    input: str | None
    inputs: str | None
    value: str | None
    one: str | None
    len: int | None


class WordCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    values: str
    patch: NotRequired[str | None]
    input: NotRequired[str | None]
    inputs: NotRequired[str | None]
    value: NotRequired[str | None]
    one: NotRequired[str | None]
    len: NotRequired[int | None]


class WordPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    values: str
    patch: str | None
    input: str | None
    inputs: str | None
    value: str | None
    one: str | None
    len: int | None


WORDS: Table[Word] = Table(
    "words",
    type="Word",
    columns=(
        Column("id", "ID"),
        Column("values", "String"),
        Column("patch", "String", nullable=True),
        Column("input", "String", nullable=True),
        Column("inputs", "String", nullable=True),
        Column("value", "String", nullable=True),
        Column("one", "String", nullable=True),
        Column("len", "Int", nullable=True),
    ),
)
