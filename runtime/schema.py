"""The executable schema: SDL with generated bindings, scalars and hand-written resolvers."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, TypeAlias

from ariadne import SchemaBindable, make_executable_schema
from ariadne.resolvers import is_default_resolver
from ariadne.schema_names import SchemaNameConverter
from ariadne.utils import convert_camel_case_to_snake
from graphql import GraphQLObjectType, GraphQLSchema, ScalarTypeDefinitionNode, parse

from runtime.places import Place
from runtime.scalars.bindings import SCALARS

Resolver: TypeAlias = Callable[..., Any]
# Python names by the path of what they name: type, field, argument.
Names: TypeAlias = Mapping[tuple[str, ...], str]


def build_schema(
    sdl: str,
    bindables: tuple[SchemaBindable, ...],
    resolvers: Mapping[Place[Any], Resolver],
    names: Names | None = None,
    verbatim: Collection[str] = (),
) -> GraphQLSchema:
    """The schema of `sdl`, each field with what resolves it.

    Fields of input types that are `verbatim` keep their names on the way to the resolver.
    """
    converter = _converter(names or {}, frozenset(verbatim))
    schema = make_executable_schema(sdl, *bindables, *_scalars(sdl), convert_names_case=converter)
    roots = (schema.query_type, schema.mutation_type, schema.subscription_type)
    for place, resolver in resolvers.items():
        owner = schema.type_map[place.type]
        assert isinstance(owner, GraphQLObjectType)
        field = owner.fields[place.field]
        if owner is schema.subscription_type:
            field.subscribe = _without_parent(resolver)
        else:
            field.resolve = _without_parent(resolver) if owner in roots else resolver
    if schema.subscription_type:
        _give_events(schema.subscription_type)
    return schema


def _converter(names: Names, verbatim: Collection[str]) -> SchemaNameConverter:
    def python_name(name: str, _: GraphQLSchema, path: tuple[str, ...]) -> str:
        if path[0] in verbatim:
            return name
        return names.get(path) or convert_camel_case_to_snake(name)

    return python_name


def _scalars(sdl: str) -> Iterator[SchemaBindable]:
    defined = {
        node.name.value
        for node in parse(sdl).definitions
        if isinstance(node, ScalarTypeDefinitionNode)
    }
    return (scalar for scalar in SCALARS if scalar.name in defined)


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
