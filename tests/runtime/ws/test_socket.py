"""One socket: operations beside each other, and nothing left behind."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from ariadne import MutationType, QueryType, SubscriptionType

from runtime.errors import BadUserInput, Unavailable
from runtime.ws.session import SessionLimits
from runtime.ws.sockets import SocketLimits
from tests.runtime.servings import Limits, Serving, engine_of, schema_of, serving
from tests.runtime.ws.wire import acknowledged, code_of, raw

SDL = """
type Query { hello: String!  slow: Int }
type Mutation { slowly: Int! }
type Subscription { ticks: Int!  breaks: Int!  odd: Int!  never: Int! }
"""


class World:
    """What the resolvers of the schema above wait for and tell."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.began = asyncio.Event()
        self.released = asyncio.Event()
        self.done: list[str] = []

    async def ticks(self, *_: object) -> AsyncGenerator[int, None]:
        try:
            for number in range(1_000_000):
                yield number
                await asyncio.sleep(0.001)
        finally:
            self.released.set()

    async def breaks(self, *_: object) -> AsyncGenerator[int, None]:
        yield 1
        raise Unavailable

    def odd(self, *_: object) -> AsyncGenerator[int, None]:
        raise BadUserInput("no", value=object())

    async def never(self, *_: object) -> AsyncGenerator[int, None]:
        try:
            self.began.set()
            await self.go.wait()
            yield 1
        finally:
            self.released.set()

    async def slowly(self, *_: object) -> int:
        self.began.set()
        await self.go.wait()
        self.done.append("slowly")
        return 1

    async def slow(self, *_: object) -> None:
        try:
            self.began.set()
            await self.go.wait()
        finally:
            self.released.set()


@pytest.fixture
def world() -> World:
    return World()


@pytest_asyncio.fixture
async def server(world: World) -> AsyncIterator[Serving]:
    query, mutation, subscription = QueryType(), MutationType(), SubscriptionType()
    query.set_field("hello", lambda *_: "Hello")
    query.set_field("slow", world.slow)
    mutation.set_field("slowly", world.slowly)
    for name in ("ticks", "breaks", "odd", "never"):
        subscription.set_source(name, getattr(world, name))
    limits = SocketLimits(session=SessionLimits(init_seconds=0.2, operations=3))
    engine = engine_of(schema_of(SDL, query, mutation, subscription))
    async with serving(engine, Limits(sockets=limits)) as server:
        yield server


async def test_a_query_answers_beside_a_stream(server: Serving) -> None:
    async with acknowledged(server) as socket:
        ticks = await socket.subscribe("subscription { ticks }")
        query = await socket.subscribe("{ hello }")
        seen: dict[str, list[Any]] = {ticks: [], query: []}
        while len(seen[query]) < 2 or len(seen[ticks]) < 2:
            message = await socket.hear()
            seen[message["id"]].append(message.get("payload"))
        assert seen[query] == [{"data": {"hello": "Hello"}}, None]
        assert seen[ticks][:2] == [{"data": {"ticks": 0}}, {"data": {"ticks": 1}}]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { a: ticks b: ticks }", "GRAPHQL_VALIDATION_FAILED"),
        ("query A { hello } query B { hello }", "OPERATION_RESOLUTION_FAILURE"),
        ("query ($n: Int!) { hello @skip(if: true) a: __typename @skip(if: $n) }", None),
    ],
)
async def test_a_refused_operation_says_error_and_the_socket_stays(
    server: Serving, document: str, code: str | None
) -> None:
    async with acknowledged(server) as socket:
        id = await socket.subscribe(document)
        message = await socket.hear()
        assert (message["type"], message["id"]) == ("error", id)
        assert code in (None, message["payload"][0]["extensions"]["code"])
        await socket.subscribe("{ hello }")
        assert await socket.event() == "Hello"


async def test_a_source_that_breaks_off_says_error_after_its_events(server: Serving) -> None:
    async with acknowledged(server) as socket:
        id = await socket.subscribe("subscription { breaks }")
        assert await socket.event() == 1
        message = await socket.hear()
        assert (message["type"], message["id"]) == ("error", id)
        assert message["payload"][0]["extensions"]["code"] == "UNAVAILABLE"
        await socket.in_order()


async def test_a_source_whose_error_is_not_for_json_says_error_too(server: Serving) -> None:
    async with acknowledged(server) as socket:
        id = await socket.subscribe("subscription { odd }")
        message = await socket.hear()
        assert (message["type"], message["id"]) == ("error", id)
        assert message["payload"][0]["extensions"]["code"] == "INTERNAL_SERVER_ERROR"


async def test_a_completed_stream_lets_go_of_its_source(server: Serving, world: World) -> None:
    async with acknowledged(server) as socket:
        id = await socket.subscribe("subscription { never }")
        await world.began.wait()
        await socket.say(id=id, type="complete")
        await world.released.wait()
        await socket.in_order()


@pytest.mark.parametrize("end", ["close", "cut", "error"])
async def test_a_socket_that_ends_lets_go_of_its_sources(
    server: Serving, world: World, end: str
) -> None:
    async with acknowledged(server) as socket:
        await socket.subscribe("subscription { never }")
        await world.began.wait()
        if end == "cut":
            socket.connection.transport.abort()
        elif end == "error":
            await socket.connection.send("no JSON")
        else:
            await socket.connection.close()
        await world.released.wait()


async def test_a_change_is_made_to_its_end_when_nobody_waits_for_it(
    server: Serving, world: World
) -> None:
    async with acknowledged(server) as socket:
        id = await socket.subscribe("mutation { slowly }")
        await world.began.wait()
        await socket.say(id=id, type="complete")
        await socket.in_order()
    world.go.set()
    async with acknowledged(server) as socket:
        await socket.in_order()
    assert world.done == ["slowly"]


async def test_a_query_that_nobody_waits_for_is_given_up(server: Serving, world: World) -> None:
    async with acknowledged(server) as socket:
        id = await socket.subscribe("{ slow }")
        await world.began.wait()
        await socket.say(id=id, type="complete")
        await world.released.wait()


async def test_a_socket_runs_only_so_many_operations(server: Serving) -> None:
    async with acknowledged(server) as socket:
        for _ in range(3):
            await socket.subscribe("subscription { never }")
        id = await socket.subscribe("{ hello }")
        message = await socket.hear()
        assert (message["type"], message["id"]) == ("error", id)
        assert message["payload"][0]["extensions"]["code"] == "TOO_MANY_OPERATIONS"
        await socket.say(id="0", type="complete")
        await socket.in_order()
        await socket.subscribe("{ hello }")
        assert await socket.event() == "Hello"


async def test_who_does_not_begin_is_closed(server: Serving) -> None:
    async with raw(server) as connection:
        assert await code_of(connection) == 4408


async def test_a_binary_frame_is_a_message_too(server: Serving) -> None:
    async with raw(server) as connection:
        await connection.send(json.dumps({"type": "connection_init"}).encode())
        assert json.loads(await connection.recv()) == {"type": "connection_ack"}


async def test_who_does_not_read_holds_up_nobody_else(server: Serving, world: World) -> None:
    async with acknowledged(server) as deaf, acknowledged(server) as other:
        deaf.connection.transport.pause_reading()
        for _ in range(3):
            await deaf.subscribe("subscription { ticks }")
        await other.subscribe("subscription { ticks }")
        for number in range(50):
            assert await other.event() == number
        deaf.connection.transport.abort()
        await world.released.wait()
