"""The composition root: a project and its settings in, the app that serves it out."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute

from runtime.errors import InternalError
from runtime.execution.engine import Engine
from runtime.explorer.explorer import Explorer
from runtime.http.endpoint import Endpoint
from runtime.http.health import Readiness, health_routes
from runtime.http.schema_text import schema_route
from runtime.logs import HEADER, RequestIds, request_id
from runtime.project import LoadedProject
from runtime.settings import Settings
from runtime.storage import Console, Storage
from runtime.ws.sockets import Sockets

PATH = "/graphql"

log = logging.getLogger(__name__)


class App:
    """Everything that serves one project, put together."""

    def __init__(self, project: LoadedProject, settings: Settings) -> None:
        declared = project.declared
        folder = project.folder / settings.data_dir
        self._storage = Storage(declared.tables, settings.rethinkdb_url, folder)
        self._sdl = project.sdl
        self._schema = project.schema()
        context = partial(declared.context, db=self._storage.database, feeds=self._storage.feeds)
        self._engine = Engine(
            self._schema, lambda id: context(request_id=id), production=settings.production
        )
        self._sockets = Sockets(self._engine, settings.cors_origins)
        self._origins = settings.cors_origins
        self._stopping = False

    def asgi(self, console: Console) -> Starlette:
        """The app to serve."""

        @asynccontextmanager
        async def lifespan(_: Starlette) -> AsyncIterator[None]:
            async with self._storage.opened(console):
                yield

        return Starlette(
            routes=self._routes(),
            middleware=self._middleware(),
            exception_handlers={Exception: _internal_error},
            lifespan=lifespan,
        )

    async def before_stop(self) -> None:
        """Be ready no more, and end all sockets; requests are still answered."""
        self._stopping = True
        log.info("stopping when all that runs is answered; a second signal stops at once")
        await self._sockets.stop()

    def readiness(self) -> Readiness:
        """Whether requests can be served now."""
        state = "stopping" if self._stopping else self._storage.state
        return Readiness(state == "ready", state)

    def _routes(self) -> list[BaseRoute]:
        explorer = Explorer(self._schema)
        endpoint = Endpoint(self._engine, explorer.graphiql)
        return [
            Route(PATH, endpoint.answer, methods=["GET", "POST"]),
            WebSocketRoute(PATH, self._sockets.serve),
            schema_route(self._sdl),
            *health_routes(self.readiness),
            *explorer.routes(),
        ]

    def _middleware(self) -> list[Middleware]:
        ids = Middleware(RequestIds)
        if not self._origins:
            return [ids]
        cors = Middleware(
            CORSMiddleware,
            allow_origins=self._origins,
            allow_methods=["GET", "POST"],
            allow_headers=["*"],
            expose_headers=[HEADER, "ETag"],
        )
        return [ids, cors]


async def _internal_error(_: Request, __: Any) -> Response:
    extensions = {"code": InternalError.code, "request_id": request_id()}
    error = {"message": "Internal server error", "extensions": extensions}
    return JSONResponse({"errors": [error]}, 500)
