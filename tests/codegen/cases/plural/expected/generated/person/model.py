# Code generated from schema/person.graphql. DO NOT EDIT.
"""Person: grammar knows people."""

from typing import TypedDict

from runtime.database.table import Column, Table


class Person(TypedDict):
    """One row of `people`."""

    id: str
    name: str


class PersonCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str


class PersonPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str


PEOPLE: Table[Person] = Table(
    "people",
    type="Person",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
    ),
)
