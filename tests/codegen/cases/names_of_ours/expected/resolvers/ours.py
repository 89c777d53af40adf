"""Resolvers of `schema/ours.graphql`."""

from datetime import date, datetime, time, timedelta
from typing import Any

from generated.context import Info
from generated.context_.model import Context_
from generated.crud.model import Crud_
from generated.loaders_.model import Loaders_
from generated.ours import resolve
from generated.ours.types import NodeResolver, Order_, Patch
from runtime.errors import NotWritten


@resolve.time_
async def time_(
    info: Info, *, date: date, time: time | None = None, datetime: datetime | None = None
) -> time:
    raise NotWritten("Query.time")


@resolve.date_
async def date_(info: Info, *, input: Patch) -> Crud_ | Order_ | None:
    raise NotWritten("Query.date")


@resolve.json
async def json(info: Info, *, json: Any | None = None) -> list[list[Any]]:
    raise NotWritten("Query.json")


@resolve.timedelta_
async def timedelta_(info: Info) -> timedelta:
    raise NotWritten("Query.timedelta")


@resolve.node_resolver
async def node_resolver(info: Info) -> NodeResolver | None:
    raise NotWritten("Query.nodeResolver")


@resolve.node
async def node(info: Info) -> NodeResolver | None:
    raise NotWritten("Query.node")


@resolve.resolve
async def resolve_(info: Info) -> Loaders_ | None:
    raise NotWritten("Query.resolve")


@resolve.crud
async def crud(info: Info) -> Crud_ | None:
    raise NotWritten("Query.crud")


@resolve.loaders
async def loaders(
    info: Info, *, window: int | None = None, loader_: int | None = None
) -> Context_ | None:
    raise NotWritten("Query.loaders")


@resolve.json_codec
class JsonCodec:
    @staticmethod
    def parse(value: Any, /) -> Any:
        raise NotWritten("scalar Json")

    @staticmethod
    def serialize(value: Any, /) -> Any:
        raise NotWritten("scalar Json")
