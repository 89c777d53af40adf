"""All sockets together: who may connect, and how they end."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator

import pytest
import pytest_asyncio
from ariadne import MutationType, SubscriptionType
from websockets import InvalidStatus
from websockets.asyncio.client import connect
from websockets.typing import Subprotocol

from runtime.ws.sockets import SocketLimits
from tests.runtime.servings import Limits, Serving, engine_of, schema_of, serving
from tests.runtime.ws.wire import acknowledged, code_of, raw

SDL = """
type Query { a: Int }
type Mutation { slowly: Int! }
type Subscription { never: Int!  tidy: Int! }
"""


class World:
    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.began = asyncio.Event()
        self.cleaning = asyncio.Event()
        self.released = asyncio.Event()

    async def slowly(self, *_: object) -> int:
        self.began.set()
        await self.go.wait()
        return 7

    async def never(self, *_: object) -> AsyncGenerator[int, None]:
        try:
            self.began.set()
            await asyncio.Event().wait()
            yield 1
        finally:
            self.released.set()

    async def tidy(self, *_: object) -> AsyncGenerator[int, None]:
        try:
            self.began.set()
            await asyncio.Event().wait()
            yield 1
        finally:
            self.cleaning.set()
            await self.go.wait()
            self.released.set()


@pytest.fixture
def world() -> World:
    return World()


@pytest_asyncio.fixture
async def server(world: World) -> AsyncIterator[Serving]:
    mutation, subscription = MutationType(), SubscriptionType()
    mutation.set_field("slowly", world.slowly)
    subscription.set_source("never", world.never)
    subscription.set_source("tidy", world.tidy)
    engine = engine_of(schema_of(SDL, mutation, subscription))
    async with serving(engine, Limits(sockets=SocketLimits(sockets=3))) as server:
        yield server


@pytest.mark.parametrize("offered", [None, ["graphql-ws"], ["x-unknown"]])
async def test_a_client_that_does_not_offer_the_protocol_is_refused(
    server: Serving, offered: list[str] | None
) -> None:
    protocols = None if offered is None else [Subprotocol(name) for name in offered]
    with pytest.raises(InvalidStatus) as refused:
        await connect(server.websocket, subprotocols=protocols)
    assert refused.value.response.status_code == 400
    assert b"graphql-transport-ws" in refused.value.response.body


async def test_the_protocol_is_found_among_others(server: Serving) -> None:
    names = [Subprotocol(name) for name in ("x-unknown", "graphql-ws", "graphql-transport-ws")]
    async with connect(server.websocket, subprotocols=names) as connection:
        assert connection.subprotocol == "graphql-transport-ws"


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://[evil"])
async def test_pages_of_other_origins_may_not_connect(server: Serving, origin: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        await raw(server, origin=origin)
    assert refused.value.response.status_code == 403


@pytest.mark.parametrize("origin", [None, "same", "https://friend.example"])
async def test_own_pages_listed_origins_and_programs_may(
    server: Serving, origin: str | None
) -> None:
    async with raw(server, origin=server.url if origin == "same" else origin) as connection:
        assert connection.subprotocol == "graphql-transport-ws"


async def test_one_socket_too_many_is_refused(server: Serving) -> None:
    async with raw(server), raw(server), raw(server):
        with pytest.raises(InvalidStatus) as refused:
            await raw(server)
        assert refused.value.response.status_code == 503


async def test_a_stop_lets_go_of_streams_and_closes_for_a_restart(
    server: Serving, world: World
) -> None:
    async with acknowledged(server) as socket:
        await socket.subscribe("subscription { never }")
        await world.began.wait()
        server.stop()
        await world.released.wait()
        assert await code_of(socket.connection) == 1012
    await server.ended.wait()


async def test_a_client_that_leaves_during_a_stop_does_not_break_off_the_cleaning_up(
    server: Serving, world: World
) -> None:
    async with acknowledged(server) as socket:
        await socket.subscribe("subscription { tidy }")
        await world.began.wait()
        server.stop()
        await world.cleaning.wait()
    world.go.set()
    await server.ended.wait()
    assert world.released.is_set()


async def test_a_stop_answers_what_is_running_and_starts_nothing(
    server: Serving, world: World
) -> None:
    async with acknowledged(server) as socket:
        running = await socket.subscribe("mutation { slowly }")
        await world.began.wait()
        server.stop()
        while True:
            await socket.subscribe("{ a }")
            if (refused := await socket.hear())["type"] == "error":
                break
            assert (await socket.hear())["type"] == "complete"
        assert refused["payload"][0]["extensions"]["code"] == "UNAVAILABLE"
        world.go.set()
        messages = [await socket.hear(), await socket.hear()]
        assert messages == [
            {"type": "next", "id": running, "payload": {"data": {"slowly": 7}}},
            {"type": "complete", "id": running},
        ]
        assert await code_of(socket.connection) == 1012


async def test_sockets_that_never_began_are_closed_too(server: Serving) -> None:
    async with raw(server) as connection:
        server.stop()
        assert await code_of(connection) == 1012
