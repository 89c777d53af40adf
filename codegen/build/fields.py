"""Types in use, arguments and fields."""

from collections.abc import Callable
from typing import Any

from graphql import (
    FieldDefinitionNode,
    InputValueDefinitionNode,
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    TypeNode,
    ValueNode,
)

from codegen.build.directives import plain
from codegen.ir.types import Default, Field, InputValue, Limit, TypeRef
from codegen.python.names import argument_name, column_name
from codegen.sdl.directives import find
from codegen.sdl.positions import position_of


def type_ref(node: TypeNode, *, nullable: bool = True) -> TypeRef:
    """A type as the schema writes it; a list has the name of what is innermost in it."""
    if isinstance(node, NonNullTypeNode):
        return type_ref(node.type, nullable=False)
    if isinstance(node, ListTypeNode):
        item = type_ref(node.type)
        return TypeRef(item.name, nullable, position_of(node), item)
    assert isinstance(node, NamedTypeNode)
    return TypeRef(node.name.value, nullable, position_of(node))


def field(node: FieldDefinitionNode) -> Field:
    """A field of an object."""
    name = node.name.value
    return Field(
        name,
        column_name(name),
        type_ref(node.type),
        position_of(node),
        tuple(argument(one) for one in node.arguments or ()),
        limits(node),
    )


def argument(node: InputValueDefinitionNode) -> InputValue:
    """An argument of a field."""
    return _input_value(node, argument_name)


def input_field(node: InputValueDefinitionNode) -> InputValue:
    """A field of an input."""
    return _input_value(node, column_name)


def _input_value(node: InputValueDefinitionNode, key: Callable[[str], str]) -> InputValue:
    name, ref = node.name.value, type_ref(node.type)
    return InputValue(
        name, key(name), ref, position_of(node), _default(node.default_value, ref), limits(node)
    )


def _default(node: ValueNode | None, ref: TypeRef) -> Default | None:
    return Default(_coerced(plain(node), ref), position_of(node)) if node else None


def _coerced(value: Any, ref: TypeRef) -> Any:
    """A value as GraphQL reads it: one alone stands for a list of one."""
    if ref.item is None or value is None:
        return value
    values = value if isinstance(value, list) else [value]
    return [_coerced(one, ref.item) for one in values]


def limits(node: FieldDefinitionNode | InputValueDefinitionNode) -> tuple[Limit, ...]:
    """What `@constraint` says."""
    if not node.directives:
        return ()
    use = find(node.directives, "constraint")
    given = use.arguments or () if use else ()
    return tuple(Limit(one.name.value, plain(one.value), position_of(one.value)) for one in given)
