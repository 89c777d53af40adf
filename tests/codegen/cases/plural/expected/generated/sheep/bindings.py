# Code generated from schema/person.graphql. DO NOT EDIT.
"""The fields that Sheep's table answers."""

from generated.context import Info
from generated.sheep.crud import crud
from generated.sheep.model import Sheep
from runtime.bindings import Bindings

bind = Bindings("Sheep")

bind.query("flock", crud.page)


@bind.query("sheep")
async def query_sheep(_: object, info: Info, *, id: str) -> Sheep | None:
    return await info.context.loaders.sheep_by_id.load(id)
