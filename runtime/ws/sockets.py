"""All open sockets: who may open one, and their common end."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass, field

from starlette.responses import PlainTextResponse
from starlette.websockets import WebSocket

from runtime.execution.engine import Engine
from runtime.ws.session import Session, SessionLimits
from runtime.ws.socket import Socket

PROTOCOL = "graphql-transport-ws"


@dataclass(frozen=True, slots=True)
class SocketLimits:
    """How many sockets there may be, and what each may do."""

    sockets: int = 10_000
    session: SessionLimits = field(default_factory=SessionLimits)


class Sockets:
    """Serves every websocket of the app."""

    def __init__(
        self, engine: Engine, origins: Collection[str], limits: SocketLimits | None = None
    ) -> None:
        self._engine = engine
        self._origins = origins
        self._limits = limits or SocketLimits()
        self._open: set[Socket] = set()
        self._stopping = False

    async def serve(self, websocket: WebSocket) -> None:
        """Serve one socket from its handshake to its end."""
        if refusal := self._refusal(websocket):
            status, reason = refusal
            await websocket.send_denial_response(PlainTextResponse(f"{reason}\n", status))
            return
        await websocket.accept(PROTOCOL)
        socket = Socket(websocket, self._engine, Session(self._limits.session))
        self._open.add(socket)
        try:
            await socket.run()
        finally:
            self._open.discard(socket)

    async def stop(self) -> None:
        """Open no more sockets, and end all that are open as soon as they have answered."""
        self._stopping = True
        await asyncio.gather(*(socket.stop() for socket in self._open))

    def _refusal(self, websocket: WebSocket) -> tuple[int, str] | None:
        if self._stopping:
            return 503, "The server is stopping."
        if len(self._open) >= self._limits.sockets:
            return 503, "Too many connections."
        if not self._may_come_from(websocket):
            return 403, "Pages of this origin may not connect; CORS_ORIGINS lists those that may."
        if PROTOCOL not in websocket.scope["subprotocols"]:
            return 400, f"Offer the sub-protocol {PROTOCOL}."
        return None

    def _may_come_from(self, websocket: WebSocket) -> bool:
        # Browsers ask no permission for websockets: without this, any page that a developer
        # opens could use the server on their machine.
        origin = websocket.headers.get("origin")
        if origin is None or "*" in self._origins or origin in self._origins:
            return True
        return origin.partition("://")[2] == websocket.headers.get("host")
