"""What a generated module answers: root fields, and the fields of one type."""

from collections.abc import Awaitable, Callable
from typing import Any, Concatenate, TypeAlias, TypeVar

from ariadne import ObjectType, SchemaBindable, SubscriptionType
from ariadne.types import Resolver, Subscriber
from graphql import GraphQLResolveInfo, GraphQLSchema

from runtime.context import RequestContext
from runtime.database.filters import Filter
from runtime.database.session import Database
from runtime.database.table import Row, Table
from runtime.feeds.change import Changes

Answer = TypeVar("Answer")
Bind: TypeAlias = Callable[[Answer], Answer]
Info: TypeAlias = GraphQLResolveInfo[RequestContext]

# A call of crud that takes the field's arguments under their own names.
Call: TypeAlias = Callable[Concatenate[Database, ...], Awaitable[Any]]


class Bindings(SchemaBindable):
    """What answers each field, for Ariadne to bind."""

    def __init__(self, type: str) -> None:
        self._type = type
        self._bound: dict[str, ObjectType] = {}

    def query(self, field: str, call: Call | None = None) -> Bind[Resolver]:
        """A field of Query is answered by this call, else by the function that is decorated."""
        return self._root_field("Query", field, call)

    def mutation(self, field: str, call: Call | None = None) -> Bind[Resolver]:
        """The same for a field of Mutation."""
        return self._root_field("Mutation", field, call)

    def subscription(self, field: str, table: Table[Any] | None = None) -> Bind[Subscriber]:
        """A field of Subscription has this table's changes, else what the function gives."""
        fields = self._bound.setdefault("Subscription", SubscriptionType())
        assert isinstance(fields, SubscriptionType)
        bind = fields.source(field)
        if table:
            bind(_changes_of(table))
        return bind

    def field(self, field: str) -> Bind[Resolver]:
        """A field of the module's own type is answered by the function that is decorated."""
        return self._fields_of(self._type).field(field)

    def bind_to_schema(self, schema: GraphQLSchema) -> None:
        """As Ariadne asks it of all that it binds."""
        for bindable in self._bound.values():
            bindable.bind_to_schema(schema)

    def _root_field(self, type: str, field: str, call: Call | None) -> Bind[Resolver]:
        bind = self._fields_of(type).field(field)
        if call:
            bind(_calling(call))
        return bind

    def _fields_of(self, type: str) -> ObjectType:
        return self._bound.setdefault(type, ObjectType(type))


def _calling(call: Call) -> Resolver:
    def resolve(_: object, info: Info, /, **arguments: Any) -> Awaitable[Any]:
        return call(info.context.db, **arguments)

    return resolve


def _changes_of(table: Table[Row]) -> Subscriber:
    def subscribe(_: object, info: Info, /, filter: Filter | None = None) -> Changes[Row]:
        return info.context.feeds.changes(table, {}, filter)

    return subscribe
