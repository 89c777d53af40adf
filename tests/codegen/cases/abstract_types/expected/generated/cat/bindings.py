# Code generated from schema/pet.graphql. DO NOT EDIT.
"""The fields that Cat's table answers."""

from generated.cat.crud import crud
from generated.cat.model import CATS, Cat
from generated.context import Info
from runtime.bindings import Bindings

bind = Bindings("Cat")

bind.query("cats", crud.page)
bind.query("catsConnection", crud.connection)
bind.query("catsCount", crud.count)
bind.mutation("createCat", crud.create)
bind.mutation("createCats", crud.create_many)
bind.mutation("updateCat", crud.update)
bind.mutation("upsertCat", crud.upsert)
bind.mutation("deleteCat", crud.remove)
bind.subscription("catChanged", CATS)


@bind.query("cat")
async def query_cat(_: object, info: Info, *, id: str) -> Cat | None:
    return await info.context.loaders.cat_by_id.load(id)
