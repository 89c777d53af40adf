"""The V1_0 handshake: a magic number, then two JSON messages each way, every one ended by NUL."""

import struct
from collections.abc import Iterator
from enum import Enum, auto
from typing import Any, Final

import orjson

from embedded.version import RETHINKDB
from embedded.wire.scram import FindUser, Scram, ScramError

_MAGIC: Final = struct.pack("<I", 0x34C2BDC3)
_LONGEST: Final = 2046
_NOT_OURS: Final = (
    b"ERROR: Received an unsupported protocol version. This port is for RethinkDB queries. "
    b"Does your client driver version not match the server?\n\x00"
)


class HandshakeState(Enum):
    """What is awaited next."""

    MAGIC = auto()
    FIRST = auto()
    FINAL = auto()
    DONE = auto()
    FAILED = auto()


class _RefusedError(Exception):
    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


class Handshake:
    """Bytes in, replies out, until `state` is DONE or FAILED; `rest` is what came after it."""

    def __init__(self, find_user: FindUser) -> None:
        self.state = HandshakeState.MAGIC
        self._scram = Scram(find_user)
        self._buffer = b""

    @property
    def user(self) -> str:
        """Who has identified themselves."""
        return self._scram.user

    @property
    def rest(self) -> bytes:
        """The bytes that were received beyond the handshake."""
        return self._buffer

    def receive(self, data: bytes) -> Iterator[bytes]:
        """The replies to what arrived, up to the end of the handshake."""
        self._buffer += data
        try:
            yield from self._replies()
        except (_RefusedError, ScramError) as error:
            self.state = HandshakeState.FAILED
            yield _message({"success": False, "error": str(error), "error_code": error.code})

    def _replies(self) -> Iterator[bytes]:
        if self.state is HandshakeState.MAGIC and len(self._buffer) >= len(_MAGIC):
            yield self._greet()
        while self.state in (HandshakeState.FIRST, HandshakeState.FINAL):
            message = self._next_message()
            if message is None:
                return
            yield self._authenticate(message)

    def _greet(self) -> bytes:
        magic, self._buffer = self._buffer[: len(_MAGIC)], self._buffer[len(_MAGIC) :]
        if magic != _MAGIC:
            self.state = HandshakeState.FAILED
            return _NOT_OURS
        self.state = HandshakeState.FIRST
        versions = {"min_protocol_version": 0, "max_protocol_version": 0}
        return _message({"success": True, "server_version": RETHINKDB, **versions})

    def _next_message(self) -> dict[str, Any] | None:
        text, end, rest = self._buffer.partition(b"\x00")
        if len(text) > _LONGEST:
            raise _RefusedError(7, "Limited read buffer size.")
        if not end:
            return None
        self._buffer = rest
        return _parse(text)

    def _authenticate(self, message: dict[str, Any]) -> bytes:
        if self.state is HandshakeState.FIRST:
            _check_method(message)
            answer = self._scram.first(_authentication(message))
            self.state = HandshakeState.FINAL
        else:
            answer = self._scram.final(_authentication(message))
            self.state = HandshakeState.DONE
        return _message({"success": True, "authentication": answer})


def _parse(text: bytes) -> dict[str, Any]:
    try:
        message = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise _RefusedError(8, "Invalid JSON object.") from error
    if not isinstance(message, dict):
        raise _RefusedError(8, "Invalid JSON object.")
    return message


def _check_method(message: dict[str, Any]) -> None:
    version, method = message.get("protocol_version"), message.get("authentication_method")
    if isinstance(version, bool) or not isinstance(version, int | float):
        raise _RefusedError(1, "Expected a number for `protocol_version`.")
    if version != 0:
        raise _RefusedError(2, "Unsupported `protocol_version`.")
    if not isinstance(method, str):
        raise _RefusedError(3, "Expected a string for `authentication_method`.")
    if method != "SCRAM-SHA-256":
        raise _RefusedError(4, "Unsupported `authentication_method`.")


def _authentication(message: dict[str, Any]) -> str:
    text = message.get("authentication")
    if not isinstance(text, str):
        raise _RefusedError(5, "Expected a string for `authentication`.")
    return text


def _message(content: dict[str, Any]) -> bytes:
    return orjson.dumps(content, option=orjson.OPT_SORT_KEYS) + b"\x00"
