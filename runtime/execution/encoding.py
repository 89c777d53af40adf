"""JSON in and out: what JSON cannot carry is refused on the way in and mended on the way out."""

import json
from typing import Any

import orjson

# Whatever walks a value calls itself once per level.
_DEPTH = 100

# What `encode` raises when there is no JSON for a value.
NOT_FOR_JSON = (TypeError, ValueError, RecursionError)


class NotJsonError(ValueError):
    """The bytes are not JSON, or JSON that nobody sends in earnest."""


def decode(data: bytes | str) -> Any:
    """The value of JSON text; infinite numbers, lone surrogates and deep nesting are not JSON."""
    try:
        value = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise NotJsonError(f"{error.msg}: line {error.lineno} column {error.colno}") from None
    if _may_be_deep(data) and _is_deep(value):
        raise NotJsonError(f"nested more than {_DEPTH} levels deep")
    return value


def _may_be_deep(data: bytes | str) -> bool:
    text = data if isinstance(data, bytes) else data.encode()
    return text.count(b"[") + text.count(b"{") > _DEPTH


def _is_deep(value: Any) -> bool:
    level = [value]
    for _ in range(_DEPTH):
        level = [
            child
            for item in level
            if isinstance(item, list | dict)
            for child in (item.values() if isinstance(item, dict) else item)
        ]
    return any(isinstance(item, list | dict) for item in level)


def encode(value: Any) -> bytes:
    """JSON text; one of NOT_FOR_JSON is raised when there is none for this value."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return _encode_odd(value)


def _encode_odd(value: Any) -> bytes:
    # The slow encoder knows integers of any size and keys that are no text; what is left of
    # lone surrogates, which UTF-8 cannot carry, is a question mark.
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")
