"""Clients of the API over real sockets: JSON by HTTP, and graphql-transport-ws."""

import itertools
import json
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.servers import App


@dataclass(frozen=True, slots=True)
class Answer:
    """The body of one GraphQL response."""

    data: Any
    errors: list[dict[str, Any]]

    @property
    def codes(self) -> list[str]:
        return [error["extensions"]["code"] for error in self.errors]

    @property
    def message(self) -> str:
        """All messages, one per line."""
        return "\n".join(error["message"] for error in self.errors)


@dataclass(frozen=True, slots=True)
class Client:
    """Operations by POST; `ok` expects data, `failed` expects errors."""

    http: httpx.AsyncClient
    path: str

    async def send(self, document: str, **variables: Any) -> Answer:
        body = {"query": document, "variables": variables}
        answer = (await self.http.post(self.path, json=body)).json()
        return Answer(answer.get("data"), answer.get("errors", []))

    async def ok(self, document: str, **variables: Any) -> Any:
        """The data; when the operation has one root field, that field's value."""
        answer = await self.send(document, **variables)
        assert answer.errors == []
        return next(iter(answer.data.values())) if len(answer.data) == 1 else answer.data

    async def failed(self, document: str, **variables: Any) -> Answer:
        answer = await self.send(document, **variables)
        assert answer.errors, f"expected an error, got {answer.data}"
        return answer


@asynccontextmanager
async def client_of(app: App) -> AsyncIterator[Client]:
    async with httpx.AsyncClient(timeout=30) as http:
        yield Client(http, app.graphql)


@dataclass(frozen=True, slots=True)
class Socket:
    """One acknowledged graphql-transport-ws connection."""

    connection: ClientConnection
    ids: Iterator[int] = field(default_factory=itertools.count)

    async def subscribe(self, document: str, **variables: Any) -> str:
        """Start an operation; its id."""
        id = str(next(self.ids))
        await self.say(id=id, type="subscribe", payload={"query": document, "variables": variables})
        return id

    async def say(self, **message: Any) -> None:
        await self.connection.send(json.dumps(message))

    async def hear(self) -> dict[str, Any]:
        """The next message of the server."""
        message: dict[str, Any] = json.loads(await self.connection.recv())
        return message

    async def event(self) -> Any:
        """The value of the one root field in the next `next` message."""
        message = await self.hear()
        assert message["type"] == "next", message
        assert "errors" not in message["payload"], message
        return next(iter(message["payload"]["data"].values()))

    async def in_order(self) -> None:
        """Wait until the server has read all that was sent so far."""
        await self.say(type="ping", payload={"marker": (marker := next(self.ids))})
        while (await self.hear()).get("payload") != {"marker": marker}:
            pass


@asynccontextmanager
async def socket_of(app: App, init: Mapping[str, Any] | None = None) -> AsyncIterator[Socket]:
    protocol = Subprotocol("graphql-transport-ws")
    async with connect(app.websocket, subprotocols=[protocol]) as connection:
        socket = Socket(connection)
        await socket.say(type="connection_init", payload=dict(init or {}))
        assert (await socket.hear())["type"] == "connection_ack"
        yield socket
