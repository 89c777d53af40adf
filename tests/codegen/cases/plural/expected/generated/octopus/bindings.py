# Code generated from schema/person.graphql. DO NOT EDIT.
"""The fields that Octopus's table answers."""

from ariadne import MutationType, QueryType

from generated.context import Info
from generated.octopus.crud import crud
from generated.octopus.model import Octopus, OctopusCreate
from runtime.database.filters import Filter
from runtime.database.windows import OrderBy

query = QueryType()
mutation = MutationType()


@query.field("octopodes")
async def query_octopodes(
    _: object,
    info: Info,
    *,
    filter: Filter | None = None,
    order_by: list[OrderBy] | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> list[Octopus]:
    return await crud.page(info.context.db, filter, order_by=order_by, limit=limit, offset=offset)


@mutation.field("createOctopodes")
async def mutation_create_octopodes(
    _: object, info: Info, *, inputs: list[OctopusCreate]
) -> list[Octopus]:
    return await crud.create_many(info.context.db, inputs)


BINDABLES = (query, mutation)
