# Code generated from schema/everything.graphql. DO NOT EDIT.
"""The fields that Collection's table answers."""

from typing import Unpack

from generated.collection.crud import crud
from generated.collection.model import Collection, CollectionCreate, CollectionPatch
from generated.context import Info
from runtime.bindings import Bindings
from runtime.database.windows import Listing

bind = Bindings("Collection")


@bind.query("collection")
async def query_collection(_: object, info: Info, *, id: str) -> Collection | None:
    return await info.context.loaders.collection_by_id.load(id)


@bind.query("collections")
async def query_collections(
    _: object, info: Info, /, **wanted: Unpack[Listing]
) -> list[Collection]:
    return await crud.page(info.context.db, **wanted)


@bind.mutation("createCollection")
async def mutation_create_collection(
    _: object, info: Info, *, input: CollectionCreate
) -> Collection:
    return await crud.create(info.context.db, input)


@bind.mutation("updateCollection")
async def mutation_update_collection(
    _: object, info: Info, *, id: str, input: CollectionPatch
) -> Collection:
    return await crud.update(info.context.db, id, input)
