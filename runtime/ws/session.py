"""The session of graphql-transport-ws, without I/O: messages and results in, effects out.

    waiting ── connection_init ──▶ acknowledged ── error of the protocol, or the end ──▶ closed

Each id has one live operation at most; it is free again when its operation ended, or when the
client completed it. Anything that the protocol does not allow closes the socket; an operation
that fails never does.
"""

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Any, TypeAlias

from orjson import Fragment

from runtime.errors import Unavailable
from runtime.ws.effects import Close, Effect, Live, Send, Start, Stop
from runtime.ws.messages import BadMessageError, Complete, Init, Ping, Pong, Subscribe, read

Effects: TypeAlias = list[Effect]


class CloseCode(IntEnum):
    """Why a socket is closed; clients come back by themselves after the first only."""

    RESTART = 1012
    BAD_MESSAGE = 4400
    UNAUTHORIZED = 4401
    INIT_TIMEOUT = 4408
    ID_IN_USE = 4409
    TOO_MANY_INITS = 4429


class State(Enum):
    """How far a session is."""

    WAITING = "waiting"
    ACKNOWLEDGED = "acknowledged"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class SessionLimits:
    """How long a client may wait before it begins, and how much it may have running."""

    init_seconds: float = 4
    operations: int = 100


class Session:
    """One client's conversation."""

    def __init__(self, limits: SessionLimits | None = None) -> None:
        self.limits = limits or SessionLimits()
        self.state = State.WAITING
        self._live: dict[str, Live] = {}
        self._running: set[Live] = set()
        self._stopping = False

    def receive(self, data: str | bytes) -> Effects:
        """What a frame of the client asks for."""
        if self.state is State.CLOSED:
            return []
        try:
            message = read(data)
        except BadMessageError as error:
            return self._close(CloseCode.BAD_MESSAGE, str(error))
        match message:
            case Init():
                return self._init()
            case Ping(payload):
                return [_message("pong") if payload is None else _message("pong", payload=payload)]
            case Pong():
                return []
            case Subscribe():
                return self._subscribe(message)
            case Complete(id):
                return self._completed(id)

    def init_timed_out(self) -> Effects:
        """The client has had its time to begin."""
        if self.state is not State.WAITING:
            return []
        return self._close(CloseCode.INIT_TIMEOUT, "Connection initialisation timeout")

    def next(self, operation: Live, payload: bytes) -> list[Send]:
        """One result, already JSON."""
        if not self._is_live(operation):
            return []
        return [_message("next", id=operation.id, payload=Fragment(payload))]

    def error(self, operation: Live, errors: bytes) -> list[Send]:
        """The operation ends with these errors, already JSON."""
        return self._end(operation, _message("error", id=operation.id, payload=Fragment(errors)))

    def complete(self, operation: Live) -> list[Send]:
        """The operation has given all its results."""
        return self._end(operation, _message("complete", id=operation.id))

    def ended(self, operation: Live) -> None:
        """Nothing of the operation runs any more."""
        self._running.discard(operation)

    def stopping(self) -> None:
        """From now on no operation is started."""
        self._stopping = True

    def restart(self) -> Effects:
        """The server goes; the client is to come back to another."""
        return self._close(CloseCode.RESTART, "Service restart")

    def closed(self) -> Effects:
        """The socket is gone, or is about to be."""
        self.state = State.CLOSED
        abandoned: Effects = [Stop(operation) for operation in self._live.values()]
        self._live.clear()
        return abandoned

    def _init(self) -> Effects:
        if self.state is State.ACKNOWLEDGED:
            return self._close(CloseCode.TOO_MANY_INITS, "Too many initialisation requests")
        self.state = State.ACKNOWLEDGED
        return [_message("connection_ack")]

    def _subscribe(self, asked: Subscribe) -> Effects:
        if self.state is State.WAITING:
            return self._close(CloseCode.UNAUTHORIZED, "Unauthorized")
        if asked.id in self._live:
            return self._close(CloseCode.ID_IN_USE, f"Subscriber for {asked.id} already exists")
        if self._stopping:
            return [_refusal(asked.id, "The server is stopping.", Unavailable.code)]
        if len(self._running) >= self.limits.operations:
            most = f"A socket runs {self.limits.operations} operations at once, no more."
            return [_refusal(asked.id, most, "TOO_MANY_OPERATIONS")]
        operation = Live(asked.id, asked.params)
        self._live[asked.id] = operation
        self._running.add(operation)
        return [Start(operation)]

    def _completed(self, id: str) -> Effects:
        operation = self._live.pop(id, None)
        return [Stop(operation)] if operation else []

    def _end(self, operation: Live, message: Send) -> list[Send]:
        if not self._is_live(operation):
            return []
        del self._live[operation.id]
        return [message]

    def _is_live(self, operation: Live) -> bool:
        return self._live.get(operation.id) is operation

    def _close(self, code: CloseCode, reason: str) -> Effects:
        return [] if self.state is State.CLOSED else [*self.closed(), Close(code, reason)]


def _message(type: str, **fields: Any) -> Send:
    return Send({"type": type, **fields})


def _refusal(id: str, message: str, code: str) -> Send:
    return _message("error", id=id, payload=[{"message": message, "extensions": {"code": code}}])
