# Code generated from schema/other.graphql and schema/thing.graphql. DO NOT EDIT.
"""The fields that Thing's table answers."""

from generated.context import Info
from generated.thing.crud import crud
from generated.thing.model import Thing
from runtime.bindings import Bindings

bind = Bindings("Thing")

bind.query("things", crud.page)


@bind.query("thing")
async def query_thing(_: object, info: Info, *, id: str) -> Thing | None:
    return await info.context.loaders.thing_by_id.load(id)
