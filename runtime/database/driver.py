"""The RethinkDB driver in asyncio mode, with a decoder that does not hold the loop for long."""

from base64 import b64decode
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Any, Final, TypeAlias

import orjson
from rethinkdb import RethinkDB

r: Any = RethinkDB()
r.set_loop_type("asyncio")

Options: TypeAlias = dict[str, Any]

# The driver's own limit is 20 levels; a JSON column may hold more.
NESTING: Final = 120


def term(value: Any) -> Any:
    """A value as a term of a query, however deep it is nested."""
    return r.expr(value, NESTING)


class Decoder:
    """Answers from JSON, with times, bytes and groups as Python has them."""

    def __init__(self, options: Options | None = None) -> None:
        self._options = options or {}

    def decode(self, text: str) -> Any:
        """The value of an answer, or of a message of the handshake."""
        value = orjson.loads(text)
        return self._native(value) if "$reql_type$" in text else value

    def _native(self, value: Any) -> Any:
        if type(value) is dict:
            if "$reql_type$" in value:
                return self._pseudotype(value)
            for key, item in value.items():
                if type(item) is dict or type(item) is list:
                    value[key] = self._native(item)
        elif type(value) is list:
            for place, item in enumerate(value):
                if type(item) is dict or type(item) is list:
                    value[place] = self._native(item)
        return value

    def _pseudotype(self, value: dict[str, Any]) -> Any:
        option, convert = PSEUDOTYPES.get(value["$reql_type$"], ("", None))
        if convert is None or self._options.get(option) == "raw":
            return value
        if "data" in value:
            value["data"] = self._native(value["data"])
        try:
            return convert(value)
        except (KeyError, TypeError, ValueError, OverflowError):
            # An exception here would end the connection, with every query on it.
            return value


@lru_cache(maxsize=64)
def _zone(text: str) -> tzinfo:
    if text in ("+00:00", "Z"):
        return UTC
    hours, minutes = int(text[1:3]), int(text[4:6])
    return timezone((-1 if text[0] == "-" else 1) * timedelta(hours=hours, minutes=minutes))


def _time(value: dict[str, Any]) -> datetime:
    return datetime.fromtimestamp(value["epoch_time"], _zone(value.get("timezone", "Z")))


def _binary(value: dict[str, Any]) -> bytes:
    return b64decode(value["data"])


def _groups(value: dict[str, Any]) -> dict[Any, Any]:
    return {_hashable(group): items for group, items in value["data"]}


def _hashable(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_hashable(item) for item in value)
    if isinstance(value, dict):
        return frozenset((key, _hashable(item)) for key, item in value.items())
    return value


# Type → the option under which the caller may ask for it raw, and its conversion.
PSEUDOTYPES: Final[dict[str, tuple[str, Callable[[dict[str, Any]], Any]]]] = {
    "TIME": ("time_format", _time),
    "BINARY": ("binary_format", _binary),
    "GROUPED_DATA": ("group_format", _groups),
}
