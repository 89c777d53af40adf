"""What a session wants done: messages sent, operations started and stopped, the socket closed."""

from dataclasses import dataclass
from typing import Any, TypeAlias

import orjson

from runtime.execution.params import Params

_LONGEST_REASON = 123


@dataclass(frozen=True, slots=True, eq=False)
class Live:
    """An operation that a client started; another with the same id is another one."""

    id: str
    params: Params


@dataclass(frozen=True, slots=True)
class Send:
    """Send this message."""

    message: dict[str, Any]

    def text(self) -> str:
        """The message as it goes over the wire; payloads may be JSON already."""
        return orjson.dumps(self.message).decode()


@dataclass(frozen=True, slots=True)
class Start:
    """Run this operation."""

    operation: Live


@dataclass(frozen=True, slots=True)
class Stop:
    """Nobody waits for this operation any more."""

    operation: Live


@dataclass(frozen=True, slots=True)
class Close:
    """Close the socket; nothing follows."""

    code: int
    reason: str

    def __post_init__(self) -> None:
        # A close frame has room for 123 bytes; a longer reason would be an error of its own.
        short = self.reason.encode("utf-8", "replace")[:_LONGEST_REASON].decode("utf-8", "ignore")
        object.__setattr__(self, "reason", short)


Effect: TypeAlias = Send | Start | Stop | Close
