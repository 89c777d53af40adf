# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Pet: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import ToOne
from runtime.database.table import Column, Reference, Table


class Pet(TypedDict):
    """One row of `pets`."""

    id: str
    name: str
    owner_id: str
    vet_id: str | None


class PetCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str
    owner_id: str
    vet_id: NotRequired[str | None]


class PetPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str
    owner_id: str
    vet_id: str | None


PETS: Table[Pet] = Table(
    "pets",
    type="Pet",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
        Column("owner_id", "ID", field="ownerId", references=Reference("people", "Person")),
        Column(
            "vet_id", "ID", field="vetId", nullable=True, references=Reference("people", "Person")
        ),
    ),
    relations=(
        ToOne("owner", "Person", column="owner_id"),
        ToOne("vet", "Person", column="vet_id"),
    ),
)
