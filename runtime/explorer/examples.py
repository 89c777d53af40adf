"""A first query, mutation and subscription for a schema: the explorers' opening tabs."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    OperationType,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_required_argument,
    is_required_input_field,
    parse,
    print_ast,
)

Inputs: TypeAlias = Mapping[str, GraphQLArgument] | Mapping[str, GraphQLInputField]
Rank: TypeAlias = Callable[[GraphQLField], tuple[bool, ...]]

_SAMPLES: Final = {
    "Int": "1",
    "Float": "1.5",
    "Boolean": "true",
    "ID": '"1"',
    "DateTime": '"2030-01-01T00:00:00Z"',
    "Date": '"2030-01-01"',
    "Time": '"12:00:00"',
    "Duration": '"PT1H"',
    "BigInt": '"1"',
    "Decimal": '"1.5"',
    "UUID": '"2f1c9a52-0e54-4b1c-9a55-6f0e4a3d2b10"',
    "Email": '"ada@example.com"',
    "URL": '"https://example.com"',
    "JSON": "{}",
}


# How many relations deep an example looks: a mutation's answer stays short.
_LEVELS: Final = {
    OperationType.QUERY: 1,
    OperationType.MUTATION: 0,
    OperationType.SUBSCRIPTION: 1,
}


@dataclass(frozen=True, slots=True)
class Example:
    """One operation, named as its tab is."""

    name: str
    query: str


def examples(schema: GraphQLSchema) -> list[Example]:
    """A query, a mutation and a subscription, about one type where the schema has all three."""
    queries = _fields(schema, OperationType.QUERY)
    mutations = _fields(schema, OperationType.MUTATION)
    subscriptions = _fields(schema, OperationType.SUBSCRIPTION)

    listed = {name for field in queries.values() for name in _listed(field)}
    followed = {name for field in subscriptions.values() for name in _told_of(field)}

    def is_shown(field: GraphQLField) -> tuple[bool, ...]:
        name = get_named_type(field.type).name
        return (not _wants_id(field.args), name in followed, name in listed)

    mutation = _best(mutations, is_shown)
    topic = get_named_type(mutations[mutation].type).name if mutation else None
    query = _best(queries, lambda field: (not _needs(field.args), topic in _listed(field)))
    subscription = _best(
        subscriptions, lambda field: (topic in _told_of(field), not _needs(field.args))
    )
    chosen = (
        (OperationType.QUERY, query, queries),
        (OperationType.MUTATION, mutation, mutations),
        (OperationType.SUBSCRIPTION, subscription, subscriptions),
    )
    return [_example(kind, name, fields[name]) for kind, name, fields in chosen if name]


def _fields(schema: GraphQLSchema, operation: OperationType) -> dict[str, GraphQLField]:
    root = schema.get_root_type(operation)
    return root.fields if root else {}


def _best(fields: Mapping[str, GraphQLField], rank: Rank) -> str | None:
    # `max` gives the first of equals: what the schema shows first.
    return max(fields, key=lambda name: rank(fields[name]), default=None)


def _listed(field: GraphQLField) -> set[str]:
    """The type that a field lists, if it gives a list."""
    is_list = isinstance(get_nullable_type(field.type), GraphQLList)
    return {get_named_type(field.type).name} if is_list else set()


def _told_of(field: GraphQLField) -> set[str]:
    """The types that a field gives, and those of its fields."""
    payload = get_named_type(field.type)
    inside = payload.fields.values() if isinstance(payload, GraphQLObjectType) else ()
    return {payload.name, *(get_named_type(field.type).name for field in inside)}


def _needs(inputs: Inputs) -> dict[str, GraphQLInputType]:
    """The inputs that cannot be left out."""
    return {
        name: given.type
        for name, given in inputs.items()
        if (
            is_required_argument(given)
            if isinstance(given, GraphQLArgument)
            else is_required_input_field(given)
        )
    }


def _wants_id(inputs: Inputs) -> bool:
    return any(_is_id(kind) for kind in _needs(inputs).values())


def _is_id(kind: GraphQLInputType) -> bool:
    named = get_named_type(kind)
    if isinstance(named, GraphQLInputObjectType):
        return _wants_id(named.fields)
    return named.name == "ID"


def _example(operation: OperationType, name: str, field: GraphQLField) -> Example:
    title = name[0].upper() + name[1:]
    call = f"{name}{_arguments(field.args)}{_selection(field.type, _LEVELS[operation])}"
    return Example(title, print_ast(parse(f"{operation.value} {title} {{ {call} }}")) + "\n")


def _arguments(inputs: Inputs) -> str:
    given = [f"{name}: {_sample(kind)}" for name, kind in _needs(inputs).items()]
    return f"({', '.join(given)})" if given else ""


def _sample(kind: GraphQLInputType) -> str:
    bare = get_nullable_type(kind)
    if isinstance(bare, GraphQLList):
        return _list_sample(bare)
    if isinstance(bare, GraphQLInputObjectType):
        return "{" + ", ".join(f"{n}: {_sample(k)}" for n, k in _needs(bare.fields).items()) + "}"
    named = get_named_type(bare)
    if isinstance(named, GraphQLEnumType):
        return str(next(iter(named.values)))
    return _SAMPLES.get(named.name, '"example"')


def _list_sample(items: GraphQLList[Any]) -> str:
    # A required list of objects may hold its own type again: empty is the sample that ends.
    if isinstance(get_named_type(items), GraphQLInputObjectType):
        return "[]"
    return f"[{_sample(items.of_type)}]"


def _selection(kind: GraphQLOutputType, levels: int) -> str:
    """The fields of `kind` that need no arguments, and `levels` of what they lead to."""
    named = get_named_type(kind)
    if is_leaf_type(named):
        return ""
    return "{ " + " ".join(_chosen(named, levels) or ["__typename"]) + " }"


def _chosen(named: GraphQLNamedType, levels: int) -> list[str]:
    if isinstance(named, GraphQLObjectType | GraphQLInterfaceType):
        return list(_reachable(named, levels))
    return []


def _reachable(named: GraphQLObjectType | GraphQLInterfaceType, levels: int) -> Iterator[str]:
    for name, field in named.fields.items():
        is_leaf = is_leaf_type(get_named_type(field.type))
        if (is_leaf or levels > 0) and not _needs(field.args) and field.deprecation_reason is None:
            yield name + _selection(field.type, levels - 1)
