"""Each explorer in a real browser: a query, a mutation, a live subscription, and no other host."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import WebSocket, expect

from tests.clients import Client, client_of
from tests.explorer.tools import TOOLS, Visit
from tests.servers import App

pytestmark = pytest.mark.asyncio(loop_scope="package")

ADD = "mutation Add($name: String!) { addChannel(input: {name: $name}) { id } }"
ALL = "{ allChannels { name } }"


def new_name() -> str:
    return f"room-{uuid.uuid4().hex}"


async def test_a_visitor_runs_the_opening_query_and_then_a_mutation(
    visit: Visit, chat_app: App
) -> None:
    there, added = new_name(), new_name()
    async with client_of(chat_app) as client:
        await client.ok(ADD, name=there)
        for tab in ("AllChannels", "AddChannel", "ChannelChanged"):
            await expect(visit.page.get_by_text(tab, exact=True).first).to_be_visible()
        await visit.run()
        await expect(visit.result).to_contain_text(there)
        await visit.write(
            f'mutation Add {{ addChannel(input: {{name: "{added}"}}) {{ name }} }}', "Add"
        )
        await visit.run()
        await expect(visit.result).to_contain_text(added)
        assert {"name": added} in await client.ok(ALL)


async def test_a_visitor_sees_why_a_subscription_is_refused_and_then_a_live_event(
    visit: Visit, chat_app: App
) -> None:
    await visit.write("subscription Refused { nope }", "Refused")
    await visit.run()
    await expect(visit.result).to_contain_text("Cannot query field 'nope'")
    await visit.write("subscription Live { channelChanged { kind new { name } } }", "Live")
    async with client_of(chat_app) as client, first_event(visit) as event:
        await visit.run()
        name = await name_heard(client, event)
    await expect(visit.result).to_contain_text(name)
    await expect(visit.result).to_contain_text("ADD")


@pytest.mark.parametrize("visit", TOOLS[-1:], ids=lambda tool: tool.name, indirect=True)
async def test_altair_runs_a_request_script(visit: Visit) -> None:
    page = visit.page
    await page.get_by_text("Pre-request", exact=True).click()
    await page.get_by_text("Enable pre-request script").click()
    await page.locator(".cm-content:visible").last.click()
    await page.keyboard.insert_text("altair.log('six times seven is ' + 6 * 7)")
    await page.get_by_text("Send Request").click()
    await page.get_by_text("Logs", exact=True).click()
    await expect(page.get_by_text("six times seven is 42")).to_be_visible()


@asynccontextmanager
async def first_event(visit: Visit) -> AsyncIterator[asyncio.Future[str]]:
    """What the page's socket is told in its first `next` message."""
    heard: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def hear(frame: str | bytes) -> None:
        if '"next"' in str(frame) and not heard.done():
            heard.set_result(str(frame))

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", hear)

    visit.page.on("websocket", listen)
    yield heard


async def name_heard(client: Client, event: asyncio.Future[str]) -> str:
    """The first event's name; nothing says when a feed is open, so rooms are made till then."""
    names = []
    async with asyncio.timeout(30):
        while not event.done():
            names.append(new_name())
            await client.ok(ADD, name=names[-1])
            await asyncio.wait([event], timeout=0.2)
    return next(name for name in names if name in event.result())
