"""The HTTP connection: uvicorn's, with a limit on how long the head of a request may take."""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol


class HttpConnection(H11Protocol):
    """Closes connections that begin a request and do not finish its head in time."""

    head_seconds = 10.0
    head_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Expect a first request."""
        super().connection_made(transport)
        self._expect_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Expect nothing any more."""
        self._forget_head()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """A head that has begun must come to its end in time; from then on uvicorn watches."""
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._forget_head()
        elif self.head_timer is None:
            self._expect_head()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """The websocket has its own limits."""
        self._forget_head()
        super().handle_websocket_upgrade(event)

    def _expect_head(self) -> None:
        self.head_timer = self.loop.call_later(self.head_seconds, self._give_up)

    def _forget_head(self) -> None:
        if self.head_timer is not None:
            self.head_timer.cancel()
            self.head_timer = None

    def _give_up(self) -> None:
        self.head_timer = None
        self.transport.close()
