"""Columns: a stored field, its default, its constraints, and who writes it."""

from collections.abc import Mapping
from typing import Any

from graphql import (
    FieldDefinitionNode,
    GraphQLSyntaxError,
    StringValueNode,
    ValueNode,
    parse_value,
)

from codegen.build.directives import name_argument, plain
from codegen.build.fields import field, limits
from codegen.ir.models import Column, ColumnDefault, Made
from codegen.ir.types import Name
from codegen.problems import Position
from codegen.sdl.definitions import Definition
from codegen.sdl.directives import argument, enum_text, find
from codegen.sdl.positions import position_of

# Scalars whose literals are no strings: in a default of them, a string says the literal: "false".
_NOT_TEXT = frozenset({"Boolean", "Float", "Int"})


def column(node: FieldDefinitionNode, types: Mapping[str, Definition]) -> Column:
    """One stored field."""
    read = field(node)
    return Column(
        read.name,
        read.key,
        read.type,
        read.position,
        default=_default(node, is_text=_is_text(read.type.name, types)),
        created_at=_place(node, "createdAt"),
        limits=limits(node),
        updated_at=_place(node, "updatedAt"),
        read_only=_place(node, "readOnly"),
        hidden=_place(node, "hidden"),
        version=_place(node, "version"),
        renamed_from=renamed_from(node),
    )


def renamed_from(node: FieldDefinitionNode | Definition) -> Name | None:
    """What a type or a field was called before."""
    return name_argument(find(node.directives, "renamedFrom"), "name")


def _place(node: FieldDefinitionNode, directive: str) -> Position | None:
    use = find(node.directives, directive)
    return position_of(use) if use else None


def _is_text(type_name: str, types: Mapping[str, Definition]) -> bool:
    definition = types.get(type_name)
    is_scalar = definition is None or definition.kind == "scalar_type"
    return is_scalar and type_name not in _NOT_TEXT


def _default(node: FieldDefinitionNode, *, is_text: bool) -> ColumnDefault | None:
    use = find(node.directives, "default")
    if use is None:
        return None
    value = argument(use, "value")
    made = enum_text(argument(use, "expr"))
    return ColumnDefault(
        position_of(value or use),
        tuple(one.name.value for one in use.arguments or ()),
        None if value is None else _literal(value, is_text=is_text),
        Made(made) if made in Made.__members__ else None,
    )


def _literal(node: ValueNode, *, is_text: bool) -> Any:
    if isinstance(node, StringValueNode) and not is_text:
        try:
            return plain(parse_value(node.value))
        except GraphQLSyntaxError:
            return node.value
    return plain(node)
