# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Dog: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Table


class Dog(TypedDict):
    """One row of `dogs`."""

    id: str
    name: str
    age: int | None


class DogCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str
    age: NotRequired[int | None]


class DogPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str
    age: int | None


DOGS: Table[Dog] = Table(
    "dogs",
    type="Dog",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
        Column("age", "Int", nullable=True),
    ),
)
