"""Read directives; what is not of the expected form reads as absent, for validation reports it."""

from collections.abc import Iterable
from typing import Any

from graphql import (
    ConstDirectiveNode,
    EnumValueNode,
    ListValueNode,
    ObjectValueNode,
    StringValueNode,
    ValueNode,
    value_from_ast_untyped,
)

from codegen.ir.types import Name
from codegen.sdl.positions import position_of


def find(uses: Iterable[ConstDirectiveNode] | None, name: str) -> ConstDirectiveNode | None:
    """The first use of a directive."""
    for use in uses or ():
        if use.name.value == name:
            return use
    return None


def find_all(uses: Iterable[ConstDirectiveNode] | None, name: str) -> list[ConstDirectiveNode]:
    """Every use of a directive."""
    return [use for use in uses or () if use.name.value == name]


def argument(use: ConstDirectiveNode, name: str) -> ValueNode | None:
    """The literal given for an argument."""
    return next((one.value for one in use.arguments or () if one.name.value == name), None)


def name_argument(use: ConstDirectiveNode, name: str) -> Name | None:
    """A string argument that names something."""
    return as_name(argument(use, name))


def as_name(node: ValueNode | None) -> Name | None:
    """A string as a name with its place."""
    return Name(node.value, position_of(node)) if isinstance(node, StringValueNode) else None


def names_argument(use: ConstDirectiveNode, name: str) -> tuple[Name, ...] | None:
    """A list of names; one alone stands for a list of one."""
    value = argument(use, name)
    if value is None:
        return None
    return tuple(found for node in items(value) if (found := as_name(node)))


def items(node: ValueNode | None) -> tuple[ValueNode, ...]:
    """The items of a list literal; anything else is a list of one, as GraphQL coerces it."""
    if node is None:
        return ()
    return tuple(node.values) if isinstance(node, ListValueNode) else (node,)


def member(node: ValueNode, name: str) -> ValueNode | None:
    """A field of an object literal."""
    if not isinstance(node, ObjectValueNode):
        return None
    return next((field.value for field in node.fields if field.name.value == name), None)


def enum_text(node: ValueNode | None) -> str | None:
    """The name of an enum value."""
    return node.value if isinstance(node, EnumValueNode) else None


def plain(node: ValueNode) -> Any:
    """A literal as a Python value."""
    return value_from_ast_untyped(node)
