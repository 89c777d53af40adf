"""One client's connection: the event loop's callbacks around a handshake and a session."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from typing import Final, TypeVar, cast

from embedded.wire import answers
from embedded.wire.execution import Engine
from embedded.wire.frames import FrameReader, FrameTooLargeError, frame
from embedded.wire.handshake import Handshake, HandshakeState
from embedded.wire.session import Session
from embedded.wire.workers import Breathe, Workers

T = TypeVar("T")

_HANDSHAKE_SECONDS: Final = 30.0
_PARTING_SECONDS: Final = 30.0  # for reading the last answers
# After so much of one client's queries or of the answers to them others have their turn.
_TURN_SECONDS: Final = 0.01
_TURN_BYTES: Final = 256 * 1024


class Connection(asyncio.Protocol):
    """Bytes to a session, answers to the socket. `open` is the set of all that live."""

    def __init__(self, engine: Engine, workers: Workers, open: "set[Connection]") -> None:
        self._open = open
        self._catalog = engine.catalog
        self._workers = workers
        self._loop = asyncio.get_running_loop()
        self._thread = threading.get_ident()
        self._handshake = Handshake(engine.catalog.users.get)
        self._frames = FrameReader()
        self._session = Session(engine, self)
        self._out: list[bytes] = []
        self._size = 0
        self._receiving = self._closed = self._congested = self._paused = False
        self._transport: asyncio.Transport
        self._deadline: asyncio.TimerHandle

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """A client is there; it has a while to say who it is."""
        self._transport = cast(asyncio.Transport, transport)
        self._open.add(self)
        self._deadline = self._loop.call_later(_HANDSHAKE_SECONDS, self.close)

    def data_received(self, data: bytes) -> None:
        """Bytes came in: greet, or let the session have them; all answers leave in one write."""
        self._receiving = True
        if self._handshake.state is HandshakeState.DONE:
            self._frames.feed(data)
        else:
            self._greet(data)
        self._read_frames()
        self._receiving = False
        self._flush()

    def eof_received(self) -> bool:
        """A client that says no more wants no more: its queries end."""
        self._session.close()
        self.close()
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone."""
        self._closed = True
        self._deadline.cancel()
        self._session.close()
        self._open.discard(self)

    def pause_writing(self) -> None:
        """The client reads too slowly: read no more of its queries."""
        self._congested = True
        self._pause()

    def resume_writing(self) -> None:
        """The client has caught up."""
        self._congested = False
        self._resume()

    def close(self) -> None:
        """Send what there is to send and hang up."""
        if not self._closed:
            self._flush()
            self._transport.close()
            self._deadline.cancel()
            self._deadline = self._loop.call_later(_PARTING_SECONDS, self._transport.abort)

    def send(self, token: int, payload: bytes) -> None:
        """Send an answer, with others of the same moment."""
        if not self._out and not self._receiving:
            self._loop.call_soon(self._flush)
        self._out.append(frame(token, payload))
        self._size += len(payload)

    def beside(
        self, job: Callable[[Breathe], T], then: Callable[[T], None], *, waits: bool
    ) -> None:
        """Do `job` in a worker's thread."""
        future = self._workers.submit(job, waits=waits)
        future.add_done_callback(
            lambda done: None if done.cancelled() else self.soon(lambda: self._then(then, done))
        )

    def when_durable(self, since: int, then: Callable[[Exception | None], None]) -> None:
        """Wait for the disk."""
        future = self._catalog.journal.durable(since)
        future.add_done_callback(lambda done: self.soon(partial(self._settled, then, done)))

    def _settled(self, then: Callable[[Exception | None], None], done: Future[None]) -> None:
        then(cast(Exception | None, done.exception()))
        self._resume()

    def soon(self, then: Callable[[], None]) -> None:
        """Call `then` on the event loop."""
        if threading.get_ident() == self._thread:
            self._loop.call_soon(then)
            return
        with suppress(RuntimeError):  # the loop has ended, and with it whoever waits
            self._loop.call_soon_threadsafe(then)

    def later(self, seconds: float, then: Callable[[], None]) -> asyncio.TimerHandle:
        """Call `then` after a while."""
        return self._loop.call_later(seconds, then)

    def _then(self, then: Callable[[T], None], done: Future[T]) -> None:
        then(done.result())
        self._resume()

    def _greet(self, data: bytes) -> None:
        for reply in self._handshake.receive(data):
            self._out.append(reply)
        if self._handshake.state is HandshakeState.DONE:
            self._deadline.cancel()
            self._frames.feed(self._handshake.rest)
        elif self._handshake.state is HandshakeState.FAILED:
            self.close()

    def _read_frames(self) -> None:
        if self._handshake.state is not HandshakeState.DONE:
            return
        until = self._loop.time() + _TURN_SECONDS
        try:
            for message in self._frames.frames():
                self._session.receive(message)
                if self._session.full:
                    self._pause()
                    return
                if self._size > _TURN_BYTES or self._loop.time() > until:
                    self._pause()
                    self._loop.call_soon(self._resume)
                    return
        except FrameTooLargeError as error:
            self.send(error.token, answers.client_error(str(error)))
            self.close()

    def _pause(self) -> None:
        self._paused = True
        self._transport.pause_reading()

    def _resume(self) -> None:
        if not self._paused or self._transport.is_closing():
            return
        if self._congested or self._session.full:
            return
        self._paused = False
        self._transport.resume_reading()
        self.data_received(b"")

    def _flush(self) -> None:
        out, self._out, self._size = self._out, [], 0
        if out and not self._closed:
            self._transport.write(b"".join(out))
