"""The HTTP connection: uvicorn's, with limits on how long requests may take to come."""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol


class HttpConnection(H11Protocol):
    """Closes connections that begin a request and do not finish its head in time."""

    seconds = 10.0
    timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Expect a first request."""
        super().connection_made(transport)
        self._expect()

    def connection_lost(self, exc: Exception | None) -> None:
        """Expect nothing any more."""
        self._forget()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """A head that has begun must come to its end in time; the body is the app's to watch."""
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE and not self._refused_body:
            self._forget()
        elif self.timer is None:
            self._expect()

    def on_response_complete(self) -> None:
        """A body that was refused may run out, so that its client reads why, but not for ever."""
        super().on_response_complete()
        if self._refused_body:
            self._expect()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """The websocket has its own limits."""
        self._forget()
        super().handle_websocket_upgrade(event)

    @property
    def _refused_body(self) -> bool:
        return self.conn.their_state is h11.SEND_BODY and self.conn.our_state is h11.DONE

    def _expect(self) -> None:
        self._forget()
        self.timer = self.loop.call_later(self.seconds, self._give_up)

    def _forget(self) -> None:
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None

    def _give_up(self) -> None:
        self.timer = None
        self.transport.close()
