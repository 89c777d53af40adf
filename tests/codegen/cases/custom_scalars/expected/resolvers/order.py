"""Resolvers of `schema/order.graphql`."""

from typing import Any

from generated.context import Info
from generated.order import resolve
from runtime.errors import NotWritten


@resolve.convert
async def convert(info: Info, *, amount: Any, to: str) -> Any:
    raise NotWritten("Query.convert")


@resolve.color_codec
class ColorCodec:
    @staticmethod
    def parse(value: Any, /) -> Any:
        raise NotWritten("scalar Color")

    @staticmethod
    def serialize(value: Any, /) -> Any:
        raise NotWritten("scalar Color")


@resolve.money_codec
class MoneyCodec:
    @staticmethod
    def parse(value: Any, /) -> Any:
        raise NotWritten("scalar Money")

    @staticmethod
    def serialize(value: Any, /) -> Any:
        raise NotWritten("scalar Money")
