"""Raw sockets to a server under test."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.clients import Socket
from tests.runtime.servings import Serving

PROTOCOL = Subprotocol("graphql-transport-ws")


def raw(server: Serving, origin: str | None = None) -> connect:
    """A connection on which nothing was said yet."""
    return connect(
        server.websocket,
        subprotocols=[PROTOCOL],
        origin=None if origin is None else Origin(origin),
    )


@asynccontextmanager
async def acknowledged(server: Serving) -> AsyncIterator[Socket]:
    """A connection that has begun."""
    async with raw(server) as connection:
        socket = Socket(connection)
        await socket.say(type="connection_init")
        assert await socket.hear() == {"type": "connection_ack"}
        yield socket


async def code_of(connection: ClientConnection) -> int | None:
    """The code with which the server closes."""
    await connection.wait_closed()
    return connection.close_code
