"""Changes of a schema that graphql-core does not see, or does not see as what they are."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    is_required_argument,
    is_required_input_field,
)

Pairs: TypeAlias = Iterator[tuple[str, Any, Any]]


def newly_required(before: GraphQLSchema, after: GraphQLSchema) -> Iterator[str]:
    """Arguments and input fields of which a default was all that made them optional."""
    for name, old, new in _inputs(before, after):
        required = is_required_argument if name.endswith(":)") else is_required_input_field
        if required(new) and not required(old) and str(old.type) == str(new.type):
            yield name


def unseen_changes(before: GraphQLSchema, after: GraphQLSchema) -> Iterator[tuple[str, str]]:
    """Deprecations, `@oneOf` and `@specifiedBy`: a level and a sentence each."""
    for name, old, new in _deprecatable(before, after):
        if old.deprecation_reason != new.deprecation_reason:
            yield "safe", _deprecation(name, new.deprecation_reason)
    for name, old, new in _both(before.type_map, after.type_map):
        if isinstance(old, GraphQLInputObjectType) and old.is_one_of != new.is_one_of:
            yield (
                ("breaking", f"{name} must be given exactly one field now (@oneOf).")
                if new.is_one_of
                else ("safe", f"{name} may be given several fields now (no @oneOf any more).")
            )
        elif isinstance(old, GraphQLScalarType) and old.specified_by_url != new.specified_by_url:
            yield "dangerous", f"{name} is specified by {new.specified_by_url or 'nothing'} now."


def _deprecation(name: str, reason: str | None) -> str:
    if reason is None:
        return f"{name} is not deprecated any more."
    return f"{name} is deprecated: {' '.join(reason.split())}"


def _deprecatable(before: GraphQLSchema, after: GraphQLSchema) -> Pairs:
    yield from _fields(before, after)
    yield from _inputs(before, after)
    for name, old, new in _both(before.type_map, after.type_map):
        if isinstance(old, GraphQLEnumType):
            yield from _members(name, old.values, new.values)


def _inputs(before: GraphQLSchema, after: GraphQLSchema) -> Pairs:
    """Arguments as `Query.rooms(limit:)`, and input fields as `RoomInput.name`."""
    for name, old, new in _fields(before, after):
        for argument, *both in _both(old.args, new.args):
            yield f"{name}({argument}:)", both[0], both[1]
    for name, old, new in _both(before.type_map, after.type_map):
        if isinstance(old, GraphQLInputObjectType):
            yield from _members(name, old.fields, new.fields)


def _fields(before: GraphQLSchema, after: GraphQLSchema) -> Pairs:
    for name, old, new in _both(before.type_map, after.type_map):
        if isinstance(old, GraphQLObjectType | GraphQLInterfaceType):
            yield from _members(name, old.fields, new.fields)


def _members(owner: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Pairs:
    return ((f"{owner}.{name}", old, new) for name, old, new in _both(before, after))


def _both(before: Mapping[str, Any], after: Mapping[str, Any]) -> Pairs:
    """What is on both sides, of one kind, but what introspection is made of."""
    for name, old in before.items():
        new = after.get(name)
        if type(old) is type(new) and not name.startswith("__"):
            yield name, old, new
