"""Read directives; what is not of the expected form reads as absent, for validation reports it."""

from collections.abc import Iterable

from graphql import (
    ConstDirectiveNode,
    EnumValueNode,
    ListValueNode,
    ObjectValueNode,
    StringValueNode,
    ValueNode,
)


def find(uses: Iterable[ConstDirectiveNode] | None, name: str) -> ConstDirectiveNode | None:
    """The first use of a directive."""
    for use in uses or ():
        if use.name.value == name:
            return use
    return None


def find_all(uses: Iterable[ConstDirectiveNode] | None, name: str) -> list[ConstDirectiveNode]:
    """Every use of a directive."""
    return [use for use in uses or () if use.name.value == name]


def argument(use: ConstDirectiveNode | None, name: str) -> ValueNode | None:
    """The literal given for an argument, if the directive is there."""
    given = use.arguments or () if use else ()
    return next((one.value for one in given if one.name.value == name), None)


def text_argument(use: ConstDirectiveNode | None, name: str) -> str | None:
    """The text given for an argument."""
    value = argument(use, name)
    return value.value if isinstance(value, StringValueNode) else None


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
