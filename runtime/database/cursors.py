"""Cursors: places in an order, as text that clients hand back and need not understand.

A cursor holds the values of a row in the columns that the order sorts by, so that it stays a place
when rows come and go, its own too; and a mark of the order, as it means nothing in another. The
values are those of the row, whatever the column's type would have them be today.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zlib import crc32

import orjson

from runtime.database.column_types import CHECKS
from runtime.database.keys import fits_key
from runtime.database.orders import Place
from runtime.database.relations import Order
from runtime.errors import BadUserInput


def cursor_of(order: Sequence[Order], row: Mapping[str, Any]) -> str:
    """The cursor of a row."""
    values = [_written(row.get(key.column)) for key in order]
    return urlsafe_b64encode(orjson.dumps([_mark(order), *values])).decode().rstrip("=")


def read_cursor(order: Sequence[Order], cursor: str | None, argument: str) -> Place | None:
    """The place that a cursor is; BadUserInput if it is none of this order."""
    if cursor is None:
        return None
    try:
        mark, *values = _decoded(cursor)
        if mark != _mark(order) or len(values) != len(order):
            raise _refused(argument)
        place = tuple(map(_read, values))
    except (ValueError, TypeError):
        raise _refused(argument) from None
    if not fits_key(place[-1]):
        raise _refused(argument)
    return Place(place)


def _written(value: Any) -> Any:
    # JSON has no moments, and a list is no value that rows are sorted by.
    return [value.isoformat()] if isinstance(value, datetime) else value


def _read(value: Any) -> Any:
    if isinstance(value, list):
        [text] = value
        return CHECKS["DateTime"](text)
    if isinstance(value, dict):
        raise ValueError
    return value


def _decoded(cursor: str) -> Any:
    padding = "=" * (-len(cursor) % 4)
    return orjson.loads(urlsafe_b64decode(cursor + padding))


def _mark(order: Sequence[Order]) -> int:
    return crc32("".join(f"{'-' if key.descending else '+'}{key.column}" for key in order).encode())


def _refused(argument: str) -> BadUserInput:
    return BadUserInput(
        f"{argument}: this is no cursor of this list in this order.", argument=argument
    )
