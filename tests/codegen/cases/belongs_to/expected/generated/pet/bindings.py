# Code generated from schema/pet.graphql. DO NOT EDIT.
"""The fields that Pet's table answers."""

from generated.context import Info
from generated.person.model import Person
from generated.pet.model import Pet
from runtime.bindings import Bindings
from runtime.database import loaders

bind = Bindings("Pet")


@bind.query("pet")
async def query_pet(_: object, info: Info, *, id: str) -> Pet | None:
    return await info.context.loaders.pet_by_id.load(id)


@bind.field("owner")
async def pet_owner(row: Pet, info: Info) -> Person:
    return await loaders.required(info.context.loaders.person_by_id, "Person", row["owner_id"])


@bind.field("vet")
async def pet_vet(row: Pet, info: Info) -> Person | None:
    return await loaders.optional(info.context.loaders.person_by_id, row["vet_id"])
