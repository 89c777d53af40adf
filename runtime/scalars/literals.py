"""Literals of scalars: what is wrong with one is told with its place in the document."""

from collections.abc import Callable
from typing import Any, TypeAlias

from graphql import GraphQLError, ListValueNode, ObjectValueNode, ValueNode, VariableNode

Variables: TypeAlias = dict[str, Any] | None
LiteralParser: TypeAlias = Callable[[ValueNode, Variables], Any]


class WrongLiteralError(GraphQLError):
    """A literal that its scalar refuses."""


def placed(parse_literal: LiteralParser) -> LiteralParser:
    """A parser whose errors say where the literal stands."""

    def parsed(node: ValueNode, variables: Variables = None) -> Any:
        if variables is None and _waits(node):
            # Not refused before it is known: it is judged again when it is executed.
            return None
        try:
            return parse_literal(node, variables)
        except GraphQLError as error:
            raise WrongLiteralError(error.message, node, extensions=error.extensions) from error

    return parsed


def _waits(node: ValueNode) -> bool:
    """Whether there is a variable in a literal."""
    if isinstance(node, ListValueNode):
        return any(_waits(item) for item in node.values)
    if isinstance(node, ObjectValueNode):
        return any(_waits(field.value) for field in node.fields)
    return isinstance(node, VariableNode)
