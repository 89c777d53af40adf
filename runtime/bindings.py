"""What the functions of a generated module answer: root fields, and the fields of one type."""

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from ariadne import ObjectType, SchemaBindable, SubscriptionType
from ariadne.types import Resolver, Subscriber
from graphql import GraphQLSchema

Answer = TypeVar("Answer")
Bind: TypeAlias = Callable[[Answer], Answer]


class Bindings(SchemaBindable):
    """Functions by the field that each of them answers, for Ariadne to bind."""

    def __init__(self, type: str) -> None:
        self._type = type
        self._bound: dict[str, ObjectType] = {}

    def query(self, field: str) -> Bind[Resolver]:
        """Resolves a field of Query."""
        return self._fields_of("Query").field(field)

    def mutation(self, field: str) -> Bind[Resolver]:
        """Resolves a field of Mutation."""
        return self._fields_of("Mutation").field(field)

    def field(self, field: str) -> Bind[Resolver]:
        """Resolves a field of the module's own type."""
        return self._fields_of(self._type).field(field)

    def subscription(self, field: str) -> Bind[Subscriber]:
        """Gives the events of a field of Subscription."""
        source = self._bound.setdefault("Subscription", SubscriptionType())
        assert isinstance(source, SubscriptionType)
        return source.source(field)

    def bind_to_schema(self, schema: GraphQLSchema) -> None:
        """As Ariadne asks it of all that it binds."""
        for bindable in self._bound.values():
            bindable.bind_to_schema(schema)

    def _fields_of(self, type: str) -> ObjectType:
        return self._bound.setdefault(type, ObjectType(type))
