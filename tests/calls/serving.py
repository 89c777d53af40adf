"""A project served: in this process, as far as what answers operations, or by a running app."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from codegen.ir.project import Project
from runtime.database.address import parse_address
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import prepare
from runtime.execution.engine import Engine
from runtime.execution.failures import OperationError
from runtime.execution.params import Params
from runtime.feeds.hub import FeedHub
from runtime.places import CodecPlace
from runtime.project import LoadedProject
from tests.calls.call import World
from tests.calls.documents import Document
from tests.calls.fillings import filled
from tests.calls.inputs import Inputs
from tests.calls.loading import loaded
from tests.calls.rows import Rows
from tests.calls.values import Values
from tests.clients import Answer, Client, client_of, socket_of
from tests.servers import App

Samples = Mapping[str, Callable[[int], Any]]


@asynccontextmanager
async def served(folder: Path, project: Project, url: str) -> AsyncIterator[World]:
    """The project in `folder` on an empty database; hand-written places give simple values."""
    with loaded(folder) as found:
        async with pool_to(url) as pool:
            await prepare(pool, found.declared.tables)
            rows = Rows(Database(pool, found.declared.tables), Values())
            complete = filled(found, lambda: rows)
            schema, feeds = complete.schema(), FeedHub(pool)
            context = partial(found.declared.context, db=rows.db, feeds=feeds)
            asked = _Engine(
                Engine(schema, lambda id: context(request_id=id), production=False),
            )
            inputs = Inputs(schema, rows, found.declared.constraints)
            yield World(project, schema, rows.db, rows, inputs, asked.answer, asked.events)
            await feeds.close()


@asynccontextmanager
async def asked(
    found: LoadedProject, project: Project, app: App, url: str, samples: Samples
) -> AsyncIterator[World]:
    """A running app of the project, by HTTP and websocket; `samples` are of its own scalars."""
    async with pool_to(url) as pool, client_of(app) as client:
        codecs = {
            place.scalar: codec.parse
            for place, codec in found.resolvers.items()
            if isinstance(place, CodecPlace)
        }
        rows = Rows(Database(pool, found.declared.tables), Values(samples), codecs)
        inputs = Inputs(found.schema(), rows, found.declared.constraints)
        by = _Http(app, client)
        schema = inputs.schema
        yield World(project, schema, rows.db, rows, inputs, by.answer, by.events, is_written=True)


@asynccontextmanager
async def pool_to(url: str) -> AsyncIterator[Pool]:
    """Connections to a database."""
    address = parse_address(url)

    async def provide() -> Any:
        return address

    async with Pool(provide) as pool:
        await pool.wait()
        yield pool


@dataclass(frozen=True, slots=True)
class _Engine:
    engine: Engine

    async def answer(self, document: Document) -> Answer:
        async with aclosing(self.events(document)) as answers:
            return await anext(answers)

    async def events(self, document: Document) -> AsyncGenerator[Answer, None]:
        params = Params(document.text, None, dict(document.variables))
        try:
            operation = self.engine.prepare(params, "test")
            async with aclosing(self.engine.results(operation)) as payloads:
                async for payload in payloads:
                    errors = [dict(error) for error in payload.get("errors", [])]
                    yield Answer(payload["data"], errors)
        except OperationError as refused:
            yield Answer(None, [dict(error) for error in refused.errors])


@dataclass(frozen=True, slots=True)
class _Http:
    app: App
    client: Client

    async def answer(self, document: Document) -> Answer:
        return await self.client.send(document.text, **document.variables)

    async def events(self, document: Document) -> AsyncGenerator[Answer, None]:
        async with socket_of(self.app) as socket:
            await socket.subscribe(document.text, **document.variables)
            while (message := await socket.hear())["type"] == "next":
                payload = message["payload"]
                yield Answer(payload.get("data"), payload.get("errors", []))
            if message["type"] == "error":
                yield Answer(None, message["payload"])
