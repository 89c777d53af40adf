# Code generated from schema/order.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/order.graphql`."""

from typing import Any, Protocol

from generated.context import Info
from runtime.places import CodecPlace, Place


class ConvertResolver(Protocol):
    """How the resolver of Query.convert is called."""

    async def __call__(self, info: Info, /, *, amount: Any, to: str) -> Any: ...


convert: Place[ConvertResolver] = Place("Query", "convert", "schema/order.graphql")
color_codec = CodecPlace("Color", "schema/order.graphql")
money_codec = CodecPlace("Money", "schema/order.graphql")
