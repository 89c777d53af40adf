"""What a definition consists of: its parts, the types that they mention, the directives on them."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from graphql import (
    ConstDirectiveNode,
    DefinitionNode,
    NamedTypeNode,
    TypeNode,
)

# A field, an argument or a value of an enum; which parts it has depends on its kind.
Part: TypeAlias = Any


def parts(node: DefinitionNode) -> Iterator[Part]:
    """The arguments, fields with their arguments, and values, in the order of the text."""
    whole: Any = node
    yield from getattr(whole, "arguments", None) or ()
    for field in getattr(whole, "fields", None) or ():
        yield from getattr(field, "arguments", None) or ()
        yield field
    yield from getattr(whole, "values", None) or ()


def mentions(node: DefinitionNode) -> Iterator[NamedTypeNode]:
    """Every type that is mentioned: interfaces, members of a union, types of parts."""
    whole: Any = node
    for name in ("interfaces", "types"):
        yield from getattr(whole, name, None) or ()
    for part in parts(node):
        if type_ := getattr(part, "type", None):
            yield named(type_)


def uses_in(node: DefinitionNode) -> Iterator[ConstDirectiveNode]:
    """Every use of a directive on a definition and on its parts."""
    whole: Any = node
    yield from getattr(whole, "directives", None) or ()
    for part in parts(node):
        yield from part.directives or ()


def name_of(node: TypeNode) -> str:
    """The name of the innermost type."""
    return named(node).name.value


def named(node: TypeNode) -> NamedTypeNode:
    """The innermost type."""
    inner: Any = node
    while not isinstance(inner, NamedTypeNode):
        inner = inner.type
    return inner
