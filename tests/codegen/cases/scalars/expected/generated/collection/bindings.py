# Code generated from schema/everything.graphql. DO NOT EDIT.
"""The fields that Collection's table answers."""

from ariadne import MutationType, QueryType

from generated.collection.crud import crud
from generated.collection.model import Collection, CollectionCreate, CollectionPatch
from generated.context import Info
from runtime.database.filters import Filter
from runtime.database.windows import OrderBy

query = QueryType()
mutation = MutationType()


@query.field("collection")
async def query_collection(_: object, info: Info, *, id: str) -> Collection | None:
    return await info.context.loaders.collection_by_id.load(id)


@query.field("collections")
async def query_collections(
    _: object,
    info: Info,
    *,
    filter: Filter | None = None,
    order_by: list[OrderBy] | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> list[Collection]:
    return await crud.page(info.context.db, filter, order_by=order_by, limit=limit, offset=offset)


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
