# Code generated from schema/person.graphql. DO NOT EDIT.
"""The fields that Sheep's table answers."""

from typing import Unpack

from generated.context import Info
from generated.sheep.crud import crud
from generated.sheep.model import Sheep
from runtime.bindings import Bindings
from runtime.database.windows import Listing

bind = Bindings("Sheep")


@bind.query("sheep")
async def query_sheep(_: object, info: Info, *, id: str) -> Sheep | None:
    return await info.context.loaders.sheep_by_id.load(id)


@bind.query("flock")
async def query_flock(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Sheep]:
    return await crud.page(info.context.db, **wanted)
