# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/ours.graphql`."""

from collections.abc import AsyncIterator
from datetime import date, datetime, time, timedelta
from typing import Any, Protocol

from generated.context import Info
from generated.context_.model import Context_
from generated.crud.model import Crud_
from generated.loaders_.model import Loaders_
from generated.ours.types import NodeResolver, Order_, Patch
from runtime.places import CodecPlace, Place


class TimeResolver(Protocol):
    """How the resolver of Query.time is called."""

    async def __call__(
        self,
        info: Info,
        /,
        *,
        date: date,
        time: time | None = None,
        datetime: datetime | None = None,
    ) -> time: ...


class DateResolver(Protocol):
    """How the resolver of Query.date is called."""

    async def __call__(self, info: Info, /, *, input: Patch) -> Crud_ | Order_ | None: ...


class JsonResolver(Protocol):
    """How the resolver of Query.json is called."""

    async def __call__(self, info: Info, /, *, json: Any | None = None) -> list[list[Any]]: ...


class TimedeltaResolver(Protocol):
    """How the resolver of Query.timedelta is called."""

    async def __call__(self, info: Info, /) -> timedelta: ...


class NodeResolverResolver(Protocol):
    """How the resolver of Query.nodeResolver is called."""

    async def __call__(self, info: Info, /) -> NodeResolver | None: ...


class NodeResolver_(Protocol):
    """How the resolver of Query.node is called."""

    async def __call__(self, info: Info, /) -> NodeResolver | None: ...


class ResolveResolver(Protocol):
    """How the resolver of Query.resolve is called."""

    async def __call__(self, info: Info, /) -> Loaders_ | None: ...


class CrudResolver(Protocol):
    """How the resolver of Query.crud is called."""

    async def __call__(self, info: Info, /) -> Crud_ | None: ...


class LoadersResolver(Protocol):
    """How the resolver of Query.loaders is called."""

    async def __call__(
        self, info: Info, /, *, window: int | None = None, loader_: int | None = None
    ) -> Context_ | None: ...


class SubscriptionResolveSource(Protocol):
    """How the resolver of Subscription.resolve is called."""

    def __call__(self, info: Info, /) -> AsyncIterator[int]: ...


time_: Place[TimeResolver] = Place("Query", "time", "schema/ours.graphql")
date_: Place[DateResolver] = Place("Query", "date", "schema/ours.graphql")
json: Place[JsonResolver] = Place("Query", "json", "schema/ours.graphql")
timedelta_: Place[TimedeltaResolver] = Place("Query", "timedelta", "schema/ours.graphql")
node_resolver: Place[NodeResolverResolver] = Place("Query", "nodeResolver", "schema/ours.graphql")
node: Place[NodeResolver_] = Place("Query", "node", "schema/ours.graphql")
resolve: Place[ResolveResolver] = Place("Query", "resolve", "schema/ours.graphql")
crud: Place[CrudResolver] = Place("Query", "crud", "schema/ours.graphql")
loaders: Place[LoadersResolver] = Place("Query", "loaders", "schema/ours.graphql")
subscription_resolve: Place[SubscriptionResolveSource] = Place(
    "Subscription", "resolve", "schema/ours.graphql"
)
json_codec = CodecPlace("Json", "schema/ours.graphql")
