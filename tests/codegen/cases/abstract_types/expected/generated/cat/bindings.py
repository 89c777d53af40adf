# Code generated from schema/pet.graphql. DO NOT EDIT.
"""The fields that Cat's table answers."""

from typing import Unpack

from generated.cat.crud import crud
from generated.cat.model import CATS, Cat, CatCreate, CatPatch, CatUpsert
from generated.context import Info
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Cat")


@bind.query("cat")
async def query_cat(_: object, info: Info, *, id: str) -> Cat | None:
    return await info.context.loaders.cat_by_id.load(id)


@bind.query("cats")
async def query_cats(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Cat]:
    return await crud.page(info.context.db, **wanted)


@bind.query("catsConnection")
async def query_cats_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Cat]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("catsCount")
async def query_cats_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createCat")
async def mutation_create_cat(_: object, info: Info, *, input: CatCreate) -> Cat:
    return await crud.create(info.context.db, input)


@bind.mutation("createCats")
async def mutation_create_cats(_: object, info: Info, *, inputs: list[CatCreate]) -> list[Cat]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updateCat")
async def mutation_update_cat(_: object, info: Info, *, id: str, input: CatPatch) -> Cat:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertCat")
async def mutation_upsert_cat(_: object, info: Info, *, input: CatUpsert) -> Cat:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteCat")
async def mutation_delete_cat(_: object, info: Info, *, id: str) -> Cat:
    return await crud.remove(info.context.db, id)


@bind.subscription("catChanged")
def subscription_cat_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Cat]:
    return info.context.feeds.changes(CATS, {}, filter)
