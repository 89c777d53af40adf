# Code generated from schema/person.graphql. DO NOT EDIT.
"""The fields that Octopus's table answers."""

from typing import Unpack

from ariadne import MutationType, QueryType

from generated.context import Info
from generated.octopus.crud import crud
from generated.octopus.model import Octopus, OctopusCreate
from runtime.database.windows import Listing

query = QueryType()
mutation = MutationType()


@query.field("octopodes")
async def query_octopodes(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Octopus]:
    return await crud.page(info.context.db, **wanted)


@mutation.field("createOctopodes")
async def mutation_create_octopodes(
    _: object, info: Info, *, inputs: list[OctopusCreate]
) -> list[Octopus]:
    return await crud.create_many(info.context.db, inputs)


BINDABLES = (query, mutation)
