"""Documents as they are kept: plain JSON-shaped Python, one JSON text per row."""

from typing import Any, TypeAlias

import orjson

Json: TypeAlias = Any  # None, bool, int, float, str, list and dict, nested as JSON allows
Document: TypeAlias = dict[str, Any]


def pack(document: Document) -> bytes:
    """The bytes that a row keeps."""
    return orjson.dumps(document)


def unpack(data: bytes) -> Document:
    """The document that a row's bytes say."""
    document: Document = orjson.loads(data)
    return document
