"""The websocket connection: uvicorn's, but a peer that stopped answering may come back."""

from typing import Any

from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import CloseCode

_SECONDS_TO_FLUSH = 5


class WebSocketConnection(WebSocketsSansIOProtocol):
    """Ends a silent connection in a way that its client, if it is still there, survives."""

    def keepalive_timeout(self) -> None:
        """Close; what cannot be sent to the peer must not keep the connection open."""
        self.pong_timer = None
        self.pending_ping_payload = None
        if self.close_sent or self.transport.is_closing():
            return
        # With uvicorn's 1011, clients would give up for good.
        self.conn.fail(CloseCode.GOING_AWAY, "No answer to a ping")
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.transport.close()
        self.loop.call_later(_SECONDS_TO_FLUSH, self.transport.abort)

    def send_receive_event_to_app(self) -> None:
        """Pass a message on; text that is not UTF-8 is the client's fault and not worth a trace."""
        if self.curr_msg_data_type == "text" and not _is_utf8(b"".join(self.frames)):
            self.conn.send_close(CloseCode.INVALID_DATA)
            self.handle_parser_exception()
        else:
            super().send_receive_event_to_app()

    async def send(self, message: Any) -> None:
        """Send; once either side has closed, the app hears that the client is gone."""
        await self.writable.wait()
        if self.close_sent or self.transport.is_closing():
            raise ClientDisconnected
        await super().send(message)
        if message["type"] == "websocket.http.response.body":
            # A refusal is a whole answer; without this, uvicorn calls it an error of the app.
            self.handshake_complete = True


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
