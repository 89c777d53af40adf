"""What a client may ask: the JSON of a frame as one of five messages."""

from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias

import orjson


class Start(NamedTuple):
    """Run this term."""

    term: Any
    optargs: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Continue:
    """Send the next batch."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Send no more."""


@dataclass(frozen=True, slots=True)
class NoreplyWait:
    """Say when all earlier queries without an answer are done."""


@dataclass(frozen=True, slots=True)
class ServerInfo:
    """Say who you are."""


Message: TypeAlias = Start | Continue | Stop | NoreplyWait | ServerInfo


class BadMessageError(Exception):
    """Not a message; the text is what the client is told."""


_BUGGY: Final = "Client is buggy (failed to deserialize query)."
_PLAIN: Final[dict[int, Message]] = {
    2: Continue(),
    3: Stop(),
    4: NoreplyWait(),
    5: ServerInfo(),
}
_START: Final = 1
_TERM, _OPTARGS = 1, 2


def parse(payload: bytes) -> Message:
    """The message of a frame; raises BadMessageError."""
    try:
        parts = orjson.loads(payload)
    except orjson.JSONDecodeError as error:
        raise BadMessageError(_BUGGY) from error
    if not isinstance(parts, list) or not parts or type(parts[0]) is not int:
        raise BadMessageError(_BUGGY)
    if parts[0] != _START:
        message = _PLAIN.get(parts[0])
        if message is None:
            raise BadMessageError(_BUGGY)
        return message
    return _start(parts)


def _start(parts: list[Any]) -> Start:
    if len(parts) <= _TERM:
        raise BadMessageError(_BUGGY)
    optargs = parts[_OPTARGS] if len(parts) > _OPTARGS else {}
    if not isinstance(optargs, dict):
        raise BadMessageError(_BUGGY)
    return Start(parts[_TERM], optargs)
