# Code generated from schema/house.graphql. DO NOT EDIT.
"""Letter: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, Reference, Table


class Letter(TypedDict):
    """One row of `letters`."""

    id: str
    house_id: str


class LetterCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    house_id: str


class LetterPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    house_id: str


class LetterUpsert(LetterCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


LETTERS: Table[Letter] = Table(
    "letters",
    type="Letter",
    columns=(
        Column("id", "ID"),
        Column("house_id", "ID", field="houseId", references=Reference("houses", "House")),
    ),
    indexes=(Index("house_id"),),
    relations=(ToOne("house", "House", column="house_id"),),
)
