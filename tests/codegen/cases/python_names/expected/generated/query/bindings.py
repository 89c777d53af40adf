# Code generated from schema/class.graphql. DO NOT EDIT.
"""The fields that query's table answers."""

from typing import Unpack

from generated.context import Info
from generated.query.crud import crud
from generated.query.model import query, queryCreate
from runtime.bindings import Bindings
from runtime.database.windows import Listing

bind = Bindings("query")


@bind.query("query")
async def query_query(_: object, info: Info, *, id: str) -> query | None:
    return await info.context.loaders.query_by_id.load(id)


@bind.query("questions")
async def query_questions(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[query]:
    return await crud.page(info.context.db, **wanted)


@bind.mutation("createQuery")
async def mutation_create_query(_: object, info: Info, *, input: queryCreate) -> query:
    return await crud.create(info.context.db, input)
