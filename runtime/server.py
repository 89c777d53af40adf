"""The server: uvicorn with our connections, which lets the app end its sockets before it stops."""

import asyncio
import logging
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn import Config
from uvicorn import Server as Uvicorn

from runtime.http.connection import HttpConnection
from runtime.ws.connection import WebSocketConnection

log = logging.getLogger(__name__)

# How long a stop waits for what is running: first for the sockets, then for the requests.
DRAIN_SECONDS = 10
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Server(Uvicorn):
    """Serves until a signal, then stops in order; a second signal ends it at once."""

    def __init__(self, app: ASGIApp, before_stop: Callable[[], Awaitable[None]]) -> None:
        super().__init__(_config(_quiet(app)))
        self._before_stop = before_stop
        self._hurry = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals stop the server, and a stop that was asked for is a success."""
        loop = asyncio.get_running_loop()
        before = {number: signal.getsignal(number) for number in _SIGNALS}
        for number in _SIGNALS:
            loop.add_signal_handler(number, self.stop)
        try:
            yield
        finally:
            for number, handler in before.items():
                loop.remove_signal_handler(number)
                # The loop would leave its own default, which raises KeyboardInterrupt.
                signal.signal(number, handler)

    def stop(self) -> None:
        """Stop; asked again, stop waiting and cut what is still open."""
        if self.should_exit:
            self.force_exit = True
            self._hurry.set()
            # From Python 3.12 on, a listener is not closed before its connections are.
            for connection in list(self.server_state.connections):
                connection.transport.abort()
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the sockets as the app wants it, then connections, then the app."""
        waits = {
            asyncio.ensure_future(self._before_stop()),
            asyncio.ensure_future(self._hurry.wait()),
        }
        _, late = await asyncio.wait(
            waits, timeout=DRAIN_SECONDS, return_when=asyncio.FIRST_COMPLETED
        )
        for task in late:
            task.cancel()
        await super().shutdown(sockets)
        if self.force_exit:
            # uvicorn would leave the app as it is; what it holds is given back all the same.
            await self.lifespan.shutdown()


def _quiet(app: ASGIApp) -> ASGIApp:
    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except asyncio.CancelledError:
            if scope["type"] == "lifespan":
                raise
            # Only a stop cancels requests, and that is no fault of the app.
            log.warning("a request was given up: the stop has waited long enough")

    return run


def _config(app: ASGIApp) -> Config:
    return Config(
        app,
        http=HttpConnection,
        ws=WebSocketConnection,
        # Compression costs 40 KiB for each socket, and events are small.
        ws_per_message_deflate=False,
        ws_max_size=1024 * 1024,
        h11_max_incomplete_event_size=64 * 1024,
        timeout_graceful_shutdown=DRAIN_SECONDS,
        # Longer than clients keep idle connections, so that none is closed while it is taken up.
        timeout_keep_alive=75,
        access_log=False,
        log_config=None,
        server_header=False,
        lifespan="on",
    )
