"""The types that a definition mentions."""

from collections.abc import Iterator
from typing import Any

from graphql import DefinitionNode, ListTypeNode, NamedTypeNode, NonNullTypeNode, TypeNode


def mentions(node: DefinitionNode) -> Iterator[NamedTypeNode]:
    """Every mention in fields, arguments, interfaces and unions, in the order of the text."""
    whole: Any = node
    for name in ("interfaces", "types"):
        yield from getattr(whole, name, None) or ()
    for argument in getattr(whole, "arguments", None) or ():
        yield named(argument.type)
    for field in getattr(whole, "fields", None) or ():
        for argument in getattr(field, "arguments", None) or ():
            yield named(argument.type)
        yield named(field.type)


def named(node: TypeNode) -> NamedTypeNode:
    """The innermost type."""
    while isinstance(node, ListTypeNode | NonNullTypeNode):
        node = node.type
    assert isinstance(node, NamedTypeNode)
    return node
