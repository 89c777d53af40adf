"""Simple resolvers for the hand-written places of a project: each gives a value of its type."""

import inspect
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from typing import Any

from ariadne.utils import convert_camel_case_to_snake
from graphql import (
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
)

from runtime.places import AnyPlace, CodecPlace, Place, of_type
from runtime.project import LoadedProject
from runtime.schema import Names
from tests.calls.rows import Rows

# How many levels of objects without a table are made.
_DEEPEST = 3


class AsItIs:
    """A codec that stores and shows what clients send."""

    parse = staticmethod(lambda value: value)
    serialize = staticmethod(lambda value: value)


def filled(project: LoadedProject, rows: Callable[[], Rows]) -> LoadedProject:
    """The project with a simple resolver in place of each stub."""
    codecs: dict[AnyPlace, Any] = {
        place: AsItIs for place in project.resolvers if isinstance(place, CodecPlace)
    }
    coded = replace(project, resolvers={**project.resolvers, **codecs})
    makers = _Makers(coded.schema(), project.declared.names, rows)
    resolvers: dict[AnyPlace, Any] = {
        place: makers.resolver(place, stub)
        for place, stub in project.resolvers.items()
        if isinstance(place, Place)
    }
    return replace(project, resolvers={**codecs, **resolvers})


@dataclass(frozen=True, slots=True)
class _Makers:
    schema: GraphQLSchema
    names: Names
    rows: Callable[[], Rows]

    def resolver(self, place: Place[Any], stub: Callable[..., Any]) -> Callable[..., Any]:
        owner = self.schema.type_map[place.type]
        assert isinstance(owner, GraphQLObjectType)
        type, expected = owner.fields[place.field].type, inspect.signature(stub)

        async def resolve(*given: Any, **arguments: Any) -> Any:
            # The stub's signature is what the types promise of the call.
            expected.bind(*given, **arguments)
            return await self._value(type, _DEEPEST)

        async def events(*given: Any, **arguments: Any) -> AsyncIterator[Any]:
            yield await resolve(*given, **arguments)

        return events if owner is self.schema.subscription_type else resolve

    async def _value(self, type: GraphQLOutputType, depth: int) -> Any:
        if isinstance(type, GraphQLNonNull):
            return await self._value(type.of_type, depth)
        if isinstance(type, GraphQLList):
            return [await self._value(type.of_type, depth)]
        if isinstance(type, GraphQLObjectType):
            return await self._object(type, depth)
        if isinstance(type, GraphQLInterfaceType | GraphQLUnionType):
            members = self.schema.get_possible_types(type)
            if not members:
                return None
            one = members[self.rows().number() % len(members)]
            return of_type(one.name, await self._object(one, depth))
        if isinstance(type, GraphQLEnumType):
            return next(iter(type.values))
        assert isinstance(type, GraphQLScalarType)
        return self._scalar(type)

    def _scalar(self, type: GraphQLScalarType) -> Any:
        value = self.rows().values.scalar(type.name, self.rows().number())
        return type.parse_value(value)

    async def _object(self, type: GraphQLObjectType, depth: int) -> Any:
        if type.name in self.rows().db.tables:
            return await self.rows().some(type.name)
        return {
            self._key(type.name, name): await self._value(field.type, depth - 1)
            for name, field in type.fields.items()
            if depth > 0 or not isinstance(get_named_type(field.type), GraphQLObjectType)
        }

    def _key(self, type: str, field: str) -> str:
        return self.names.get((type, field)) or convert_camel_case_to_snake(field)
