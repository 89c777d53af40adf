# Code generated from schema/everything.graphql. DO NOT EDIT.
"""The fields that Collection's table answers."""

from generated.collection.crud import crud
from generated.collection.model import Collection
from generated.context import Info
from runtime.bindings import Bindings

bind = Bindings("Collection")

bind.query("collections", crud.page)
bind.mutation("createCollection", crud.create)
bind.mutation("updateCollection", crud.update)


@bind.query("collection")
async def query_collection(_: object, info: Info, *, id: str) -> Collection | None:
    return await info.context.loaders.collection_by_id.load(id)
