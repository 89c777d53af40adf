"""A browser, the chat, and a visit to each explorer."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from runtime.explorer.assets import Assets
from tests.explorer.tools import TOOLS, Tool, Visit
from tests.servers import App, running_app

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 30_000


@pytest_asyncio.fixture(loop_scope="package", scope="package")
async def browser() -> AsyncIterator[Browser]:
    """Headless Chromium; each visit gets a profile of its own."""
    if CHROMIUM is None:
        pytest.skip("no Chromium: `make browser` installs it, CHROMIUM=/path names another")
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        yield await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


@pytest.fixture(scope="package")
def chat_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The chat as `make serve` runs it, on a folder of its own."""
    if Assets().cdn:
        pytest.skip("the explorers are not installed: `make explorer` does it, with npm")
    data = tmp_path_factory.mktemp("explorer")
    with running_app({"RETHINKDB_URL": "", "DATA_DIR": str(data)}) as app:
        yield app


@pytest_asyncio.fixture(loop_scope="package", params=TOOLS, ids=lambda tool: tool.name)
async def visit(
    request: pytest.FixtureRequest, browser: Browser, chat_app: App
) -> AsyncIterator[Visit]:
    """A first-time visitor on one explorer's page; nothing may have gone wrong in the end."""
    tool: Tool = request.param
    context = await browser.new_context(viewport={"width": 1360, "height": 800})
    context.set_default_timeout(PATIENCE)
    visit = Visit(tool, await context.new_page(), chat_app.url)
    await visit.open()
    yield visit
    await context.close()
    assert visit.problems == []
