"""The scalars that every project has: JSON, and DateTime in UTC with milliseconds."""

import math
import re
from datetime import UTC, datetime
from typing import Any, TypeAlias

from ariadne import ScalarType
from graphql import GraphQLError, ValueNode, value_from_ast_untyped

# What a JSON argument may hold; its shape is the resolver's business.
Json: TypeAlias = Any

_ISO_8601 = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?([Zz]|[+-]\d{2}(:?\d{2})?)", re.ASCII
)


def parse_datetime(value: object) -> datetime:
    """A moment from ISO 8601 text with a zone, in UTC, to the millisecond."""
    if not isinstance(value, str) or not _ISO_8601.fullmatch(value):
        raise GraphQLError(f"DateTime must be ISO 8601 with a zone, like {_example()}.")
    try:
        moment = datetime.fromisoformat(value.upper()).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise GraphQLError(f"DateTime {value} is no moment of the calendar.") from error
    # The database keeps milliseconds: a finer value would not be found again.
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def print_datetime(value: object) -> str:
    """A moment as `2026-01-31T12:00:00.000Z`."""
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise GraphQLError("DateTime must be a datetime with a zone.")
    text = value.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.removesuffix("+00:00") + "Z"


def parse_json(value: object) -> Json:
    """A JSON value as it came, once it is known to be one."""
    if isinstance(value, float) and not math.isfinite(value):
        raise GraphQLError("JSON has no infinite numbers.")
    if isinstance(value, list):
        return [parse_json(item) for item in value]
    if isinstance(value, dict):
        return {key: parse_json(item) for key, item in value.items()}
    return value


def _parse_json_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> Json:
    return parse_json(value_from_ast_untyped(node, variables))


def _example() -> str:
    return print_datetime(datetime(2026, 1, 31, 12, tzinfo=UTC))


SCALARS = (
    ScalarType("DateTime", serializer=print_datetime, value_parser=parse_datetime),
    ScalarType("JSON", value_parser=parse_json, literal_parser=_parse_json_literal),
)
