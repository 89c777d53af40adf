"""Frames: 8 bytes token, 4 bytes length, then that many bytes of JSON; little-endian, both ways."""

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple

MAX_QUERY: Final = 128 * 1024 * 1024 - 1
_header = struct.Struct("<QI")


class Frame(NamedTuple):
    """One message: whose it is, and its JSON."""

    token: int
    payload: bytes


class FrameTooLargeError(Exception):
    """A query that is longer than any query may be; the connection cannot go on."""

    def __init__(self, token: int, size: int) -> None:
        super().__init__(f"Query size ({size}) greater than maximum ({MAX_QUERY}).")
        self.token = token


class FrameReader:
    """Bytes as they come in, whole frames out."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> None:
        """Take in what arrived."""
        self._buffer += data

    def frames(self) -> Iterator[Frame]:
        """The frames that are complete, one at a time; raises FrameTooLargeError."""
        while (frame := self._next()) is not None:
            yield frame

    def _next(self) -> Frame | None:
        buffer = self._buffer
        if len(buffer) < _header.size:
            return None
        token, size = _header.unpack_from(buffer)
        if size > MAX_QUERY:
            raise FrameTooLargeError(token, size)
        end = _header.size + size
        if len(buffer) < end:
            return None
        payload = bytes(buffer[_header.size : end])
        del buffer[:end]
        return Frame(token, payload)


def frame(token: int, payload: bytes) -> bytes:
    """A message as bytes."""
    return _header.pack(token, len(payload)) + payload
