"""JSON: any value, as it came."""

import math
from typing import Any

from graphql import GraphQLError, Undefined, ValueNode, value_from_ast_untyped

from runtime.scalars.types import Json


def parse_json(value: object) -> Json:
    """A JSON value as it came, once it is known to be one."""
    if isinstance(value, float) and not math.isfinite(value):
        raise GraphQLError("JSON has no infinite numbers.")
    if isinstance(value, list):
        return [parse_json(item) for item in value]
    if isinstance(value, dict):
        # As in an input object: a variable that was not given leaves its field out.
        given = ((key, item) for key, item in value.items() if item is not Undefined)
        return {key: parse_json(item) for key, item in given}
    return None if value is Undefined else value


def parse_json_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> Json:
    """The same for a literal in a document, which may hold variables."""
    return parse_json(value_from_ast_untyped(node, variables))
