"""Names that directives say, with their places, and literals as values."""

from typing import Any

from graphql import ConstDirectiveNode, StringValueNode, ValueNode, value_from_ast_untyped

from codegen.ir.types import Name
from codegen.sdl.directives import argument, items
from codegen.sdl.positions import position_of


def name_argument(use: ConstDirectiveNode | None, name: str) -> Name | None:
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


def plain(node: ValueNode) -> Any:
    """A literal as a Python value."""
    return value_from_ast_untyped(node)
