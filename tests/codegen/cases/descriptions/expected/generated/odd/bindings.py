# Code generated from schema/odd.graphql. DO NOT EDIT.
"""The fields that Odd's table answers."""

from generated.context import Info
from generated.odd.model import Odd
from runtime.bindings import Bindings

bind = Bindings("Odd")


@bind.query("odd")
async def query_odd(_: object, info: Info, *, id: str) -> Odd | None:
    return await info.context.loaders.odd_by_id.load(id)
