"""The app put together, over a real database and without one."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from ariadne import QueryType

from runtime.app import App
from runtime.context import RequestContext
from runtime.database.driver import r
from runtime.database.table import Table
from runtime.project import LoadedProject, Project
from runtime.settings import Settings, read_settings
from runtime.storage import Console

# What nobody foresees is wrong with a table.
NO_INDEXES: Any = ("no index",)
SDL = "type Query { stored: Int!  fails: Int!  id: String! }"


def settings_of(tmp_path: Path, **values: str) -> Settings:
    return read_settings(tmp_path, {"rethinkdb_url": "rethinkdb://127.0.0.1:1/none", **values})


def a_project(folder: Path, context: Any = RequestContext) -> LoadedProject:
    """Fields that ask the database, and one that fails while they do."""
    query = QueryType()
    query.set_field("id", lambda _, info: info.context.request_id)

    @query.field("stored")
    async def stored(_: object, info: Any) -> int:
        found: int = await info.context.db.run(r.range(2000).map(lambda n: n * 2).max())
        return found

    @query.field("fails")
    async def fails(*_: object) -> int:
        await asyncio.sleep(0)
        raise RuntimeError("no")

    declared = Project(context=context, tables=(), bindables=(query,), places=(), resolvers=())
    return LoadedProject(folder, declared, SDL, {})


class Said:
    """A console that remembers, and knows when the app is ready."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.ready = asyncio.Event()

    def console(self) -> Console:
        return Console(self.say, self.say)

    def say(self, line: str) -> None:
        self.lines.append(line)
        if line.startswith("ready"):
            self.ready.set()


def client_of(app: App) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app.asgi(Said().console()), raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://test")


@pytest_asyncio.fixture
async def http(tmp_path: Path, database_url: str) -> AsyncIterator[httpx.AsyncClient]:
    """A client of an app that is ready."""
    app = App(a_project(tmp_path), settings_of(tmp_path, rethinkdb_url=database_url))
    said = Said()
    asgi = app.asgi(said.console())
    async with asgi.router.lifespan_context(asgi):
        await said.ready.wait()
        transport = httpx.ASGITransport(asgi)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as http:
            yield http


async def ask(http: httpx.AsyncClient, query: str) -> dict[str, Any]:
    body: dict[str, Any] = (await http.post("/graphql", json={"query": query})).json()
    return body


async def test_the_app_is_ready_when_its_database_is(http: httpx.AsyncClient) -> None:
    ready = await http.get("/ready")
    assert (ready.status_code, ready.json()) == (200, {"status": "ready"})
    assert await ask(http, "{ stored }") == {"data": {"stored": 3998}}


async def test_a_failed_needed_field_beside_a_slow_one_breaks_no_later_request(
    http: httpx.AsyncClient,
) -> None:
    for _ in range(20):
        failing, working = await asyncio.gather(
            ask(http, "{ a: stored b: stored fails }"), ask(http, "{ stored }")
        )
        assert failing["data"] is None
        assert working == {"data": {"stored": 3998}}
    assert await ask(http, "{ stored }") == {"data": {"stored": 3998}}


async def test_resolvers_know_the_id_that_the_answer_carries(http: httpx.AsyncClient) -> None:
    answer = await http.post("/graphql", json={"query": "{ id }"}, headers={"X-Request-ID": "r-7"})
    assert answer.json() == {"data": {"id": "r-7"}}
    assert answer.headers["x-request-id"] == "r-7"


async def test_without_a_database_the_app_lives_and_says_what_it_waits_for(tmp_path: Path) -> None:
    app = App(a_project(tmp_path), settings_of(tmp_path))
    said = Said()
    asgi = app.asgi(said.console())
    async with asgi.router.lifespan_context(asgi):
        transport = httpx.ASGITransport(asgi)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as http:
            assert (await http.get("/health")).status_code == 200
            ready = await http.get("/ready")
            assert ready.status_code == 503
            assert ready.json() == {"status": "waiting for the database"}
            [error] = (await ask(http, "{ stored }"))["errors"]
            assert error["extensions"]["code"] == "UNAVAILABLE"
    assert said.lines == ["database  rethinkdb://127.0.0.1:1/none"]


@pytest.mark.parametrize(
    ("tables", "why"),
    [
        ((Table("no name!", type="No", columns=()),), "refuses"),
        ((Table("no", type="No", columns=(), indexes=NO_INDEXES),), "the log says why"),
    ],
)
async def test_a_database_that_cannot_be_prepared_is_given_up(
    tmp_path: Path, database_url: str, tables: Any, why: str
) -> None:
    given_up: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    project = a_project(tmp_path)
    project = replace(project, declared=replace(project.declared, tables=tables))
    asgi = App(project, settings_of(tmp_path, rethinkdb_url=database_url)).asgi(
        Console(print, given_up.set_result)
    )
    async with asgi.router.lifespan_context(asgi):
        assert why in await given_up


async def test_while_it_stops_the_app_is_not_ready(tmp_path: Path) -> None:
    app = App(a_project(tmp_path), settings_of(tmp_path))
    await app.before_stop()
    async with client_of(app) as http:
        assert (await http.get("/ready")).json() == {"status": "stopping"}


async def test_a_browser_gets_the_explorer(tmp_path: Path) -> None:
    async with client_of(App(a_project(tmp_path), settings_of(tmp_path))) as http:
        page = await http.get("/graphql", headers={"Accept": "text/html,*/*;q=0.8"})
        assert page.headers["content-type"].startswith("text/html")
        for path in ("/playground", "/altair"):
            assert (await http.get(path)).status_code == 200


@pytest.mark.parametrize(("origin", "allowed"), [("https://a.example", True), ("https://b", False)])
async def test_pages_of_listed_origins_may_ask(tmp_path: Path, origin: str, allowed: bool) -> None:
    settings = settings_of(tmp_path, cors_origins="https://a.example")
    async with client_of(App(a_project(tmp_path), settings)) as http:
        preflight = await http.options(
            "/graphql",
            headers={
                "Origin": origin,
                "Access-Control-Request-Method": "POST",
                "Access-Control-Request-Headers": "content-type,x-anything",
            },
        )
        answer = await http.post("/graphql", json={"query": "{ id }"}, headers={"Origin": origin})
    assert (preflight.status_code == 200) is allowed
    assert (answer.headers.get("access-control-allow-origin") == origin) is allowed


async def test_what_nobody_foresaw_is_json_without_a_trace(tmp_path: Path) -> None:
    def no_context(**_: object) -> None:
        raise RuntimeError("secret")

    async with client_of(App(a_project(tmp_path, no_context), settings_of(tmp_path))) as http:
        answer = await http.post("/graphql", json={"query": "{ id }"})
    assert answer.status_code == 500
    [error] = answer.json()["errors"]
    assert error["message"] == "Internal server error"
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert "secret" not in answer.text
