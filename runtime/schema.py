"""The executable schema: SDL with generated bindings, scalars and hand-written resolvers."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, TypeAlias

from ariadne import ScalarType, SchemaBindable
from ariadne.resolvers import is_default_resolver
from ariadne.schema_names import SchemaNameConverter, convert_schema_names
from ariadne.utils import convert_camel_case_to_snake
from graphql import (
    GraphQLAbstractType,
    GraphQLError,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLUnionType,
    IntrospectionQuery,
    assert_valid_schema,
    build_ast_schema,
    build_client_schema,
    default_type_resolver,
    parse,
)

from runtime.places import AnyPlace, CodecPlace, Place
from runtime.scalars.bindings import SCALARS
from runtime.scalars.json import parse_json
from runtime.scalars.literals import placed

Resolver: TypeAlias = Callable[..., Any]
# Python names by the path of what they name: type, field, argument.
Names: TypeAlias = Mapping[tuple[str, ...], str]
# As SDL, or as the answer to the introspection query, which is read five times as fast.
Public: TypeAlias = str | IntrospectionQuery


def build_schema(
    public: Public,
    bindables: tuple[SchemaBindable, ...],
    resolvers: Mapping[AnyPlace, Any],
    names: Names | None = None,
    verbatim: Collection[str] = (),
) -> GraphQLSchema:
    """What is public, each field with what resolves it, each scalar with its codec.

    Fields of input types that are `verbatim` keep their names on the way to the resolver.
    """
    schema = _read(public)
    for bindable in bindables:
        bindable.bind_to_schema(schema)
    for scalar in _scalars(schema, resolvers):
        _bind(schema, scalar)
    convert_schema_names(schema, _converter(names or {}, frozenset(verbatim)))
    assert_valid_schema(schema)
    for place, resolver in resolvers.items():
        if isinstance(place, Place):
            _resolve(schema, place, resolver)
    if schema.subscription_type:
        _give_events(schema.subscription_type)
    for type in schema.type_map.values():
        if isinstance(type, GraphQLInterfaceType | GraphQLUnionType):
            type.resolve_type = _type_of
    return schema


def _read(public: Public) -> GraphQLSchema:
    if not isinstance(public, str):
        return build_client_schema(public)
    # The codegen has checked the text; to do it again takes as long as to read it.
    return build_ast_schema(parse(public, no_location=True), assume_valid_sdl=True)


def _resolve(schema: GraphQLSchema, place: Place[Any], resolver: Resolver) -> None:
    owner = schema.type_map[place.type]
    assert isinstance(owner, GraphQLObjectType)
    field = owner.fields[place.field]
    if owner is schema.subscription_type:
        field.subscribe = _without_parent(resolver)
    elif owner in (schema.query_type, schema.mutation_type):
        field.resolve = _without_parent(resolver)
    else:
        field.resolve = resolver


def _converter(names: Names, verbatim: Collection[str]) -> SchemaNameConverter:
    def python_name(name: str, _: GraphQLSchema, path: tuple[str, ...]) -> str:
        if path[0] in verbatim:
            return name
        return names.get(path) or convert_camel_case_to_snake(name)

    return python_name


def _scalars(schema: GraphQLSchema, resolvers: Mapping[AnyPlace, Any]) -> Iterator[ScalarType]:
    own = {
        place.scalar: codec for place, codec in resolvers.items() if isinstance(place, CodecPlace)
    }
    for scalar in SCALARS:
        if scalar.name in schema.type_map and scalar.name not in own:
            yield scalar
    for name, codec in own.items():
        yield ScalarType(name, serializer=codec.serialize, value_parser=_telling(codec.parse))


def _bind(schema: GraphQLSchema, scalar: ScalarType) -> None:
    scalar.bind_to_schema(schema)
    type = schema.type_map[scalar.name]
    assert isinstance(type, GraphQLScalarType)
    vars(type)["parse_literal"] = placed(type.parse_literal)


def _telling(parse_value: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A parser whose ValueErrors are the client's to read."""

    def parsed(value: Any) -> Any:
        try:
            return parse_value(parse_json(value))
        except ValueError as error:
            raise GraphQLError(str(error)) from error

    return parsed


def _without_parent(resolver: Resolver) -> Resolver:
    # Root fields have no parent that a resolver could use.
    def resolve(_: object, info: Any, **arguments: Any) -> Any:
        return resolver(info, **arguments)

    return resolve


def _give_events(subscription: GraphQLObjectType) -> None:
    # An event of a source is the value of the field itself, not an object that holds it.
    for field in subscription.fields.values():
        if is_default_resolver(field.resolve):
            field.resolve = _event


def _event(event: object, _: Any, **__: Any) -> object:
    return event


def _type_of(value: Any, info: GraphQLResolveInfo[Any], abstract: GraphQLAbstractType) -> Any:
    name = default_type_resolver(value, info, abstract)
    if name is None:
        first, *others = info.schema.get_possible_types(abstract)
        if not others:
            return first.name
        raise TypeError(
            f"{info.parent_type.name}.{info.field_name} gave a value that does not say which"
            f' {abstract.name} it is: give of_type("{first.name}", row), of runtime.places.'
        )
    return name
