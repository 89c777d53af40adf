"""Columns: a stored field, its default and its constraints."""

from typing import Any

from graphql import (
    FieldDefinitionNode,
    GraphQLSyntaxError,
    StringValueNode,
    ValueNode,
    parse_value,
)

from codegen.build.directives import argument, enum_text, find, plain
from codegen.build.fields import field
from codegen.ir.models import Column, ColumnDefault, Limit, Made
from codegen.sdl.positions import position_of

# Literals of these types are strings; of any other type, a string says the literal: "false".
_TEXT_TYPES = frozenset({"ID", "String", "DateTime", "JSON"})


def column(node: FieldDefinitionNode) -> Column:
    """One stored field."""
    read = field(node)
    created = find(node.directives, "createdAt")
    return Column(
        read.name,
        read.key,
        read.type,
        read.position,
        default=_default(node, read.type.name),
        created_at=position_of(created) if created else None,
        limits=_limits(node),
    )


def _default(node: FieldDefinitionNode, type_name: str) -> ColumnDefault | None:
    use = find(node.directives, "default")
    if use is None:
        return None
    value = argument(use, "value")
    made = enum_text(argument(use, "expr"))
    return ColumnDefault(
        position_of(value or use),
        tuple(one.name.value for one in use.arguments or ()),
        None if value is None else _literal(value, type_name),
        Made(made) if made in Made.__members__ else None,
    )


def _literal(node: ValueNode, type_name: str) -> Any:
    if isinstance(node, StringValueNode) and type_name not in _TEXT_TYPES:
        try:
            return plain(parse_value(node.value))
        except GraphQLSyntaxError:
            return node.value
    return plain(node)


def _limits(node: FieldDefinitionNode) -> tuple[Limit, ...]:
    use = find(node.directives, "constraint")
    given = use.arguments or () if use else ()
    return tuple(Limit(one.name.value, plain(one.value), position_of(one.value)) for one in given)
