# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Cat: a stored type of two interfaces."""

from typing import NotRequired, TypedDict

from runtime.database.table import Column, Table


class Cat(TypedDict):
    """One row of `cats`."""

    id: str
    name: str
    age: int | None
    lives: int


class CatCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str
    age: NotRequired[int | None]
    lives: NotRequired[int]


class CatPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str
    age: int | None
    lives: int


class CatUpsert(CatCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


CATS: Table[Cat] = Table(
    "cats",
    type="Cat",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
        Column("age", "Int", nullable=True),
        Column("lives", "Int", default=9),
    ),
)
