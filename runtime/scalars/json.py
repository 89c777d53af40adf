"""JSON: any value, as it came."""

import math
from typing import Any

from graphql import GraphQLError, ValueNode, value_from_ast_untyped

from runtime.scalars.types import Json


def parse_json(value: object) -> Json:
    """A JSON value as it came, once it is known to be one."""
    if isinstance(value, float) and not math.isfinite(value):
        raise GraphQLError("JSON has no infinite numbers.")
    if isinstance(value, list):
        return [parse_json(item) for item in value]
    if isinstance(value, dict):
        return {key: parse_json(item) for key, item in value.items()}
    return value


def parse_json_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> Json:
    """The same for a literal in a document, which may hold variables."""
    return parse_json(value_from_ast_untyped(node, variables))
