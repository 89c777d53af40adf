"""Without npm: the pages come alive with the CDN's files, played here from node_modules."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from graphql import build_schema, graphql_sync
from playwright.async_api import Browser, Route, expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route as Served

from runtime.explorer.assets import CDN, MODULES, Assets
from runtime.explorer.explorer import Explorer
from tests.explorer.tools import TOOLS, Tool, Visit

pytestmark = pytest.mark.asyncio(loop_scope="package")

SERVER = "http://localhost:8000"
SCHEMA = build_schema("type Query { hello: String }")


async def answer(request: Request) -> JSONResponse:
    query = (await request.json())["query"]
    return JSONResponse(graphql_sync(SCHEMA, query, {"hello": "from afar"}).formatted)


async def play_the_server(route: Route, client: httpx.AsyncClient) -> None:
    """Let the app itself answer, without a socket."""
    asked = route.request
    response = await client.request(
        asked.method, asked.url, headers=asked.headers, content=asked.post_data_buffer
    )
    await route.fulfill(
        status=response.status_code, headers=dict(response.headers), body=response.content
    )


async def play_the_cdn(route: Route) -> None:
    """The installed file of the same package."""
    path = re.sub(r"@[0-9.]+/", "/", route.request.url.removeprefix(f"{CDN}/npm/"), count=1)
    if (MODULES / path).is_file():
        await route.fulfill(path=MODULES / path, headers={"access-control-allow-origin": "*"})
    else:
        await route.fulfill(status=404)


@pytest_asyncio.fixture(loop_scope="package", params=TOOLS, ids=lambda tool: tool.name)
async def visit(
    request: pytest.FixtureRequest, browser: Browser, tmp_path: Path
) -> AsyncIterator[Visit]:
    """A visitor of a server that has no files of the explorers."""
    if Assets().cdn:
        pytest.skip("the explorers are not installed: `make explorer` does it, with npm")
    tool: Tool = request.param
    explorer = Explorer(SCHEMA, assets=Assets(tmp_path))
    pages = Served("/graphql", explorer.graphiql), Served("/graphql", answer, methods=["POST"])
    app = Starlette(routes=[*pages, *explorer.routes()])
    context = await browser.new_context()
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:

        async def to_the_app(route: Route) -> None:
            await play_the_server(route, client)

        await context.route(f"{SERVER}/**", to_the_app)
        await context.route(f"{CDN}/**", play_the_cdn)
        visit = Visit(tool, await context.new_page(), SERVER)
        yield visit
        await context.close()


async def test_a_page_works_with_the_files_of_the_cdn(visit: Visit) -> None:
    await visit.open()
    await visit.run()
    await expect(visit.result).to_contain_text("from afar")
    strange = [problem for problem in visit.problems if not problem.startswith(f"foreign: {CDN}/")]
    assert strange == []
    assert visit.problems != []
