"""The server stops in order, and at once when asked twice."""

import asyncio
import logging
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio
from ariadne import MutationType

from runtime import server as server_module
from tests.runtime.servings import Serving, engine_of, schema_of, serving


class World:
    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.began = asyncio.Event()

    async def slowly(self, *_: object) -> int:
        self.began.set()
        await self.go.wait()
        return 7


@pytest.fixture
def world() -> World:
    return World()


@pytest_asyncio.fixture
async def server(world: World) -> AsyncIterator[Serving]:
    mutation = MutationType()
    mutation.set_field("slowly", world.slowly)
    engine = engine_of(schema_of("type Query { a: Int } type Mutation { slowly: Int! }", mutation))
    async with serving(engine) as server:
        yield server


async def test_a_request_that_runs_is_answered_before_the_end(
    server: Serving, world: World
) -> None:
    answer = asyncio.create_task(server.post("mutation { slowly }"))
    await world.began.wait()
    server.stop()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(server.ended.wait(), 0.5)
    world.go.set()
    assert (await answer).json() == {"data": {"slowly": 7}}
    await server.ended.wait()


async def test_a_second_signal_waits_for_nothing(
    server: Serving, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    answer = asyncio.create_task(server.post("mutation { slowly }"))
    await world.began.wait()
    server.stop()
    server.stop()
    async with asyncio.timeout(server_module.DRAIN_SECONDS / 2):
        await server.ended.wait()
    with pytest.raises(httpx.TransportError):
        await answer
    assert "Traceback" not in caplog.text


async def test_a_request_that_does_not_end_is_given_up_without_a_traceback(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(server_module, "DRAIN_SECONDS", 0.2)
    mutation = MutationType()
    mutation.set_field("slowly", world.slowly)
    engine = engine_of(schema_of("type Query { a: Int } type Mutation { slowly: Int! }", mutation))
    with caplog.at_level(logging.INFO):
        async with serving(engine) as server:
            answer = asyncio.create_task(server.post("mutation { slowly }"))
            await world.began.wait()
            server.stop()
            await server.ended.wait()
            assert (await answer).status_code == 500
    assert "given up" in caplog.text
    assert "Traceback" not in caplog.text
