"""Cursors: places in an order, as text that clients hand back and need not understand.

A cursor holds the values of a row in the columns that the order sorts by, so that it stays a place
when rows come and go, its own too; and a mark of the order, as it means nothing in another.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

import orjson

from runtime.database.column_types import WrongValueError, checked
from runtime.database.keys import fits_key
from runtime.database.orders import Place
from runtime.database.relations import Order
from runtime.database.table import Table
from runtime.errors import BadUserInput


def cursor_of(order: Sequence[Order], row: Mapping[str, Any]) -> str:
    """The cursor of a row."""
    values = [row.get(key.column) for key in order]
    return urlsafe_b64encode(orjson.dumps([_mark(order), *values])).decode().rstrip("=")


def read_cursor(
    table: Table[Any], order: Sequence[Order], cursor: str | None, argument: str
) -> Place | None:
    """The place that a cursor is; BadUserInput if it is none of this order."""
    if cursor is None:
        return None
    try:
        mark, *values = _decoded(cursor)
        if mark != _mark(order) or len(values) != len(order):
            raise _refused(argument)
        columns = [table.by_key[key.column] for key in order]
        place = [checked(column, value) for column, value in zip(columns, values, strict=True)]
    except (ValueError, TypeError, WrongValueError):
        raise _refused(argument) from None
    if not fits_key(place[-1]):
        raise _refused(argument)
    return Place(tuple(place))


def _decoded(cursor: str) -> Any:
    padding = "=" * (-len(cursor) % 4)
    return orjson.loads(urlsafe_b64decode(cursor + padding))


def _mark(order: Sequence[Order]) -> int:
    return crc32("".join(f"{'-' if key.descending else '+'}{key.column}" for key in order).encode())


def _refused(argument: str) -> BadUserInput:
    return BadUserInput(
        f"{argument}: this is no cursor of this list in this order.", argument=argument
    )
