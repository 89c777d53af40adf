# Code generated from schema/pet.graphql. DO NOT EDIT.
"""The fields that Pet's table answers."""

from ariadne import ObjectType, QueryType

from generated.context import Info
from generated.person.model import Person
from generated.pet.model import Pet
from runtime.database import loaders

query = QueryType()
pet_type = ObjectType("Pet")


@query.field("pet")
async def query_pet(_: object, info: Info, *, id: str) -> Pet | None:
    return await info.context.loaders.pet_by_id.load(id)


@pet_type.field("owner")
async def pet_owner(row: Pet, info: Info) -> Person:
    return await loaders.required(info.context.loaders.person_by_id, "Person", row["owner_id"])


@pet_type.field("vet")
async def pet_vet(row: Pet, info: Info) -> Person | None:
    key = row["vet_id"]
    if key is None:
        return None
    return await info.context.loaders.person_by_id.load(key)


BINDABLES = (query, pet_type)
