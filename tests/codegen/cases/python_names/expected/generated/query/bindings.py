# Code generated from schema/class.graphql. DO NOT EDIT.
"""The fields that query's table answers."""

from typing import Unpack

from ariadne import MutationType, QueryType

from generated.context import Info
from generated.query.crud import crud
from generated.query.model import query_, queryCreate
from runtime.database.windows import Listing

query = QueryType()
mutation = MutationType()


@query.field("query")
async def query_query(_: object, info: Info, *, id: str) -> query_ | None:
    return await info.context.loaders.query_by_id.load(id)


@query.field("questions")
async def query_questions(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[query_]:
    return await crud.page(info.context.db, **wanted)


@mutation.field("createQuery")
async def mutation_create_query(_: object, info: Info, *, input: queryCreate) -> query_:
    return await crud.create(info.context.db, input)


BINDABLES = (query, mutation)
