"""The messages of graphql-transport-ws: what a client may send, read and checked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from runtime.execution.encoding import NotJsonError, decode
from runtime.execution.params import BadParamsError, Params, params_of


class BadMessageError(ValueError):
    """A message that the protocol does not know."""


@dataclass(frozen=True, slots=True)
class Init:
    """Client → server: the first message, perhaps with credentials."""

    payload: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Ping:
    """Client → server: are you there?"""

    payload: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Pong:
    """Client → server: I am here."""


@dataclass(frozen=True, slots=True)
class Subscribe:
    """Client → server: run this operation, whatever its kind."""

    id: str
    params: Params


@dataclass(frozen=True, slots=True)
class Complete:
    """Client → server: no more of this operation."""

    id: str


ClientMessage: TypeAlias = Init | Ping | Pong | Subscribe | Complete


def read(data: str | bytes) -> ClientMessage:
    """The message in a frame; BadMessageError says what is wrong with it."""
    try:
        value = decode(data)
    except NotJsonError as error:
        raise BadMessageError(f"Not JSON: {error}") from None
    if not isinstance(value, dict):
        raise BadMessageError("A message must be a JSON object")
    kind = value.get("type")
    if not isinstance(kind, str) or kind not in _READERS:
        raise BadMessageError(f"Unknown message type {kind!r}")
    return _READERS[kind](value)


def _subscribe(value: dict[str, Any]) -> Subscribe:
    id = _id(value)
    try:
        return Subscribe(id, params_of(value.get("payload")))
    except BadParamsError as error:
        raise BadMessageError(str(error)) from None


def _id(value: dict[str, Any]) -> str:
    id = value.get("id")
    if not isinstance(id, str) or not id:
        raise BadMessageError(f"{value['type']} needs an id that is text and not empty")
    return id


def _payload(value: dict[str, Any]) -> dict[str, Any] | None:
    payload = value.get("payload")
    if not isinstance(payload, dict | None):
        raise BadMessageError(f"The payload of {value['type']} must be an object")
    return payload


def _pong(value: dict[str, Any]) -> Pong:
    _payload(value)
    return Pong()


_READERS: dict[str, Callable[[dict[str, Any]], ClientMessage]] = {
    "connection_init": lambda value: Init(_payload(value)),
    "ping": lambda value: Ping(_payload(value)),
    "pong": _pong,
    "subscribe": _subscribe,
    "complete": lambda value: Complete(_id(value)),
}
