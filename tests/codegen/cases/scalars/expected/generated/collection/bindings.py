# Code generated from schema/everything.graphql. DO NOT EDIT.
"""The fields that Collection's table answers."""

from typing import Unpack

from ariadne import MutationType, QueryType

from generated.collection.crud import crud
from generated.collection.model import Collection, CollectionCreate, CollectionPatch
from generated.context import Info
from runtime.database.windows import Listing

query = QueryType()
mutation = MutationType()


@query.field("collection")
async def query_collection(_: object, info: Info, *, id: str) -> Collection | None:
    return await info.context.loaders.collection_by_id.load(id)


@query.field("collections")
async def query_collections(
    _: object, info: Info, /, **wanted: Unpack[Listing]
) -> list[Collection]:
    return await crud.page(info.context.db, **wanted)


@mutation.field("createCollection")
async def mutation_create_collection(
    _: object, info: Info, *, input: CollectionCreate
) -> Collection:
    return await crud.create(info.context.db, input)


@mutation.field("updateCollection")
async def mutation_update_collection(
    _: object, info: Info, *, id: str, input: CollectionPatch
) -> Collection:
    return await crud.update(info.context.db, id, input)


BINDABLES = (query, mutation)
