# Code generated from schema/class.graphql. DO NOT EDIT.
"""The fields that query's table answers."""

from generated.context import Info
from generated.query.crud import crud
from generated.query.model import query
from runtime.bindings import Bindings

bind = Bindings("query")

bind.query("questions", crud.page)
bind.mutation("createQuery", crud.create)


@bind.query("query")
async def query_query(_: object, info: Info, *, id: str) -> query | None:
    return await info.context.loaders.query_by_id.load(id)
