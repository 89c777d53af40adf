"""A server of a schema written in a test: real sockets, no database."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
from ariadne import SchemaBindable
from graphql import GraphQLSchema
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route, WebSocketRoute

from runtime.execution.engine import Engine
from runtime.http.endpoint import Endpoint
from runtime.http.reading import BodyLimits
from runtime.listening import listen, url_of
from runtime.logs import RequestIds
from runtime.schema import build_schema
from runtime.server import Server
from runtime.ws.sockets import SocketLimits, Sockets


@dataclass(frozen=True)
class Ask:
    """The context of tests: which request asks; each one is a new object."""

    request_id: str


@dataclass(frozen=True)
class Limits:
    """The limits of a server under test."""

    body: BodyLimits | None = None
    sockets: SocketLimits | None = None


def schema_of(sdl: str, *bindables: SchemaBindable) -> GraphQLSchema:
    """The executable schema of an SDL text in a test."""
    return build_schema(sdl, bindables, {})


def engine_of(schema: GraphQLSchema, *, production: bool = True) -> Engine:
    """An engine whose resolvers get an `Ask`."""
    return Engine(schema, Ask, production=production)


@dataclass(frozen=True)
class Serving:
    """A running server: its URL, a client of it, and how it is stopped."""

    url: str
    http: httpx.AsyncClient
    stop: Callable[[], None]
    ended: asyncio.Event

    @property
    def graphql(self) -> str:
        return f"{self.url}/graphql"

    @property
    def websocket(self) -> str:
        return self.graphql.replace("http://", "ws://")

    async def post(self, query: str, *, accept: str = "*/*", **more: Any) -> httpx.Response:
        """One operation by POST."""
        body = {"query": query, **more}
        return await self.http.post(self.graphql, json=body, headers={"Accept": accept})


@asynccontextmanager
async def serving(engine: Engine, limits: Limits = Limits()) -> AsyncIterator[Serving]:
    """Serve an engine on a free port, until the end."""
    sockets = Sockets(engine, ["https://friend.example"], limits.sockets)
    endpoint = Endpoint(engine, _page, limits.body)
    app = Starlette(
        routes=[
            Route("/graphql", endpoint.answer, methods=["GET", "POST"]),
            WebSocketRoute("/graphql", sockets.serve),
        ],
        middleware=[Middleware(RequestIds)],
    )
    listener = listen("127.0.0.1", 0)
    url = url_of(listener)
    server = Server(app, sockets.stop)
    ended = asyncio.Event()
    task = asyncio.create_task(server.serve([listener]))
    task.add_done_callback(lambda _: ended.set())
    try:
        async with httpx.AsyncClient(timeout=10) as http:
            yield Serving(url, http, server.stop, ended)
    finally:
        if not server.should_exit:
            server.stop()
        await task


def _page(_: Request) -> HTMLResponse:
    return HTMLResponse("<title>a page</title>")
