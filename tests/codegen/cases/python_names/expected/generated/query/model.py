# Code generated from schema/class.graphql. DO NOT EDIT.
"""query: a stored type, objects and enums in small letters, as Python's own types have."""

from typing import NotRequired, TypedDict

from generated.class_.enums import bool_
from generated.class_.types import list_, listInput
from runtime.database.table import Column, Table


class query(TypedDict):
    """One row of `questions`."""

    id: str
    parts: list[list_] | None
    is_: bool_ | None


class queryCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    parts: NotRequired[list[listInput] | None]
    is_: NotRequired[bool_ | None]


class queryPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    parts: list[listInput] | None
    is_: bool_ | None


QUESTIONS: Table[query] = Table(
    "questions",
    type="query",
    columns=(
        Column("id", "ID"),
        Column(
            "parts",
            "list",
            nullable=True,
            many=True,
            fields=(
                Column(
                    "words",
                    "dict",
                    nullable=True,
                    many=True,
                    fields=(
                        Column(
                            "at",
                            "datetime",
                            nullable=True,
                            fields=(Column("day", "Date", nullable=True),),
                        ),
                    ),
                ),
                Column("len", "Int", nullable=True),
            ),
        ),
        Column("is_", "bool", field="is", nullable=True, choices=("YES", "NO")),
    ),
)
