"""Operations as text: calls of root fields with variables, and what is selected of answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    GraphQLUnionType,
    OperationType,
    get_named_type,
    is_leaf_type,
    is_required_argument,
)

# What an answer says of itself is seen in this many fields as well as in more.
_MOST_FIELDS: Final = 250


@dataclass(frozen=True, slots=True)
class Document:
    """An operation and its variables."""

    text: str
    variables: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """A field with arguments, and fields of its answer: all, or as a text says, or other parts."""

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    selection: "str | Sequence[Part] | None" = None


def document(schema: GraphQLSchema, operation: OperationType, parts: Sequence[Part]) -> Document:
    """One operation with all the parts, as `a0`, `a1` …"""
    writing = _Writing(schema)
    root = schema.get_root_type(operation)
    assert root
    selection = writing.selection(root, parts)
    return Document(
        f"{operation.value} Calls{_listed(writing.declared)} {selection}", writing.variables
    )


@dataclass(frozen=True, slots=True)
class _Writing:
    schema: GraphQLSchema
    declared: list[str] = field(default_factory=list)
    variables: dict[str, Any] = field(default_factory=dict)

    def selection(self, type: GraphQLObjectType, parts: Sequence[Part]) -> str:
        fields = [f"a{place}: {self._written(type, part)}" for place, part in enumerate(parts)]
        return f"{{ {' '.join(fields)} }}"

    def _written(self, type: GraphQLObjectType, part: Part) -> str:
        field = type.fields[part.name]
        given = [self._argument(field, name, value) for name, value in part.arguments.items()]
        inner = part.selection
        if inner is None:
            inner = everything(self.schema, field.type)
        elif not isinstance(inner, str):
            named = get_named_type(field.type)
            assert isinstance(named, GraphQLObjectType)
            inner = self.selection(named, inner)
        return f"{part.name}{_listed(given)} {inner}"

    def _argument(self, field: GraphQLField, name: str, value: Any) -> str:
        variable = f"v{len(self.variables)}"
        self.variables[variable] = value
        argument = field.args.get(name)
        self.declared.append(f"${variable}: {argument.type if argument else 'String'}")
        return f"{name}: ${variable}"


def everything(schema: GraphQLSchema, type: GraphQLOutputType) -> str:
    """A selection of all fields that need no arguments, as many levels deep as is not too much."""
    found = (_selection(schema, type, depth) for depth in (2, 1, 0))
    return next(text for text in found if len(text.split()) < _MOST_FIELDS)


def _selection(schema: GraphQLSchema, type: GraphQLOutputType, depth: int) -> str:
    named = get_named_type(type)
    if is_leaf_type(named):
        return ""
    if isinstance(named, GraphQLInterfaceType | GraphQLUnionType):
        # Fields of one name need not have one type in all members.
        inner = (
            f"... on {one.name} {{ {' '.join(_fields(schema, one, depth, f'{one.name}_'))} }}"
            for one in schema.get_possible_types(named)
        )
        return f"{{ __typename {' '.join(inner)} }}"
    assert isinstance(named, GraphQLObjectType)
    return f"{{ __typename {' '.join(_fields(schema, named, depth))} }}"


def _fields(
    schema: GraphQLSchema, type: GraphQLObjectType, depth: int, prefix: str = ""
) -> Iterator[str]:
    for name, one in type.fields.items():
        if any(is_required_argument(argument) for argument in one.args.values()):
            continue
        alias = f"{prefix}{name}: {name}" if prefix else name
        if _is_leaf(one):
            yield alias
        elif depth > 0 or _is_page(one):
            yield f"{alias} {_selection(schema, one.type, depth - 1)}"


def _is_page(field: GraphQLField) -> bool:
    # Of an object that has no leaf there must be something to select.
    return get_named_type(field.type).name == "PageInfo"


def _is_leaf(field: GraphQLField) -> bool:
    return is_leaf_type(get_named_type(field.type))


def _listed(items: Sequence[str]) -> str:
    return f"({', '.join(items)})" if items else ""
