"""What a client asks for: the parameters that HTTP bodies, URLs and websocket messages share."""

from dataclasses import dataclass
from typing import Any

_KINDS = {type(None): "null", bool: "a boolean", int: "a number", float: "a number"} | {
    str: "text",
    list: "a list",
    dict: "an object",
}


class BadParamsError(ValueError):
    """The parameters do not have the shape that GraphQL requests have."""


@dataclass(frozen=True, slots=True)
class Params:
    """A document, which of its operations to run, and with what variables."""

    query: str
    operation_name: str | None = None
    variables: dict[str, Any] | None = None


def params_of(value: object) -> Params:
    """The parameters in a decoded JSON value; BadParamsError says what is wrong with it."""
    if not isinstance(value, dict):
        raise BadParamsError(f"A request must be a JSON object with a query; got {_kind(value)}.")
    query, name = value.get("query"), value.get("operationName")
    if "query" not in value:
        raise BadParamsError('The parameter "query" is missing: the GraphQL document to run.')
    if not isinstance(query, str):
        raise BadParamsError(f'The parameter "query" must be text; got {_kind(query)}.')
    if not isinstance(name, str | None):
        raise BadParamsError(f'The parameter "operationName" must be text; got {_kind(name)}.')
    _object(value, "extensions")
    return Params(query, name, _object(value, "variables"))


def _object(value: dict[str, Any], name: str) -> dict[str, Any] | None:
    found = value.get(name)
    if not isinstance(found, dict | None):
        raise BadParamsError(f'The parameter "{name}" must be an object; got {_kind(found)}.')
    return found


def _kind(value: object) -> str:
    return _KINDS[type(value)]
