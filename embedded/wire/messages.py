"""What a client may ask: the JSON of a frame as one of five messages."""

from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias

import orjson

from embedded.reql.datum.kinds import is_number, type_name


class Start(NamedTuple):
    """Run this term."""

    term: Any
    optargs: dict[str, Any]

    def says(self, option: str) -> bool:
        """Whether an option is true as it stands; nothing is computed for it."""
        value = self.optargs.get(option)
        return value is True or value == [_DATUM, True]


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
_MOST_PARTS: Final = 3
_DATUM: Final = 1


def parse(payload: bytes) -> Message:
    """The message of a frame; raises BadMessageError."""
    try:
        parts = orjson.loads(payload)
    except orjson.JSONDecodeError as error:
        raise BadMessageError(_BUGGY) from error
    kind, optargs = _kind(parts), _optargs(parts)
    if kind != _START:
        return _PLAIN[kind]
    if len(parts) <= _TERM:
        raise BadMessageError(_BUGGY)
    return Start(parts[_TERM], optargs)


def _kind(parts: Any) -> int:
    if not isinstance(parts, list):
        raise _unparsed(f"Expected a query to be an array, but found {_type(parts)}.")
    if not 1 <= len(parts) <= _MOST_PARTS:
        raise _unparsed(f"Expected 1 to 3 elements in the top-level query, but found {len(parts)}.")
    kind = parts[0]
    if not is_number(kind):
        raise _unparsed(f"Expected a query type as a number, but found {_type(kind)}.")
    if kind != _START and kind not in _PLAIN:
        raise _unparsed(f"Unrecognized QueryType: {int(kind)}.")
    return int(kind)


def _optargs(parts: list[Any]) -> dict[str, Any]:
    optargs = parts[_OPTARGS] if len(parts) > _OPTARGS else {}
    if not isinstance(optargs, dict):
        raise _unparsed(f"Expected global optargs as an object, but found {_type(optargs)}.")
    return optargs


def _type(value: Any) -> str:
    if isinstance(value, dict):
        return "OBJECT"
    return "NUMBER" if is_number(value) else type_name(value)


def _unparsed(why: str) -> BadMessageError:
    return BadMessageError(f"Server could not parse query: {why}")
