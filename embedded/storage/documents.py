"""Documents as they are kept: plain JSON-shaped Python, one JSON text per row."""

from typing import Any, TypeAlias

import orjson

from embedded.storage.errors import StorageError

Json: TypeAlias = Any  # None, bool, int, float, str, list and dict, nested as JSON allows
Document: TypeAlias = dict[str, Any]


def pack(document: Document) -> bytes:
    """The bytes that a row keeps."""
    try:
        return orjson.dumps(document)
    except TypeError as error:  # deeper than the library goes, or not JSON at all
        raise StorageError(f"The document cannot be stored: {error}.") from error


def unpack(data: bytes) -> Document:
    """The document that a row's bytes say."""
    document: Document = orjson.loads(data)
    return document


def same(one: Json, other: Json) -> bool:
    """Equality as ReQL has it: Python's, except that true is not 1."""
    return bool(one == other) and _same_kinds(one, other)


def _same_kinds(one: Json, other: Json) -> bool:
    if isinstance(one, dict):
        return all(_same_kinds(value, other[name]) for name, value in one.items())
    if isinstance(one, list):
        return all(map(_same_kinds, one, other))
    return isinstance(one, bool) == isinstance(other, bool)
