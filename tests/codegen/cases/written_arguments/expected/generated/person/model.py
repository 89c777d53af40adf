# Code generated from schema/task.graphql. DO NOT EDIT.
"""Person: known by whichever of two unique fields is given."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Index, Table


class Person(TypedDict):
    """One row of `people`."""

    id: str
    email: str | None
    phone: str | None
    name: str


class PersonCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    email: NotRequired[str | None]
    phone: NotRequired[str | None]
    name: str


class PersonPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    email: str | None
    phone: str | None
    name: str


PEOPLE: Table[Person] = Table(
    "people",
    type="Person",
    columns=(
        Column("id", "ID"),
        Column("email", "Email", nullable=True),
        Column("phone", "String", nullable=True),
        Column("name", "String"),
    ),
    indexes=(
        Index("email", unique=True),
        Index("phone", unique=True),
    ),
)
