"""What has to come, comes in time, or the connection is closed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
import pytest_asyncio
from ariadne import QueryType

from runtime.http.connection import HttpConnection
from tests.runtime.servings import Serving, engine_of, schema_of, serving


@pytest_asyncio.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Serving]:
    """A server that waits a tenth of a second for a head, with a field that takes longer."""
    monkeypatch.setattr(HttpConnection, "seconds", 0.1)
    query = QueryType()

    @query.field("slow")
    async def slow(*_: object) -> int:
        await asyncio.sleep(0.3)
        return 1

    async with serving(engine_of(schema_of("type Query { slow: Int! }", query))) as server:
        yield server


async def connect(server: Serving) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    return await asyncio.open_connection("127.0.0.1", int(server.url.rsplit(":", 1)[1]))


@pytest.mark.parametrize("begun", [b"", b"POST /gra", b"GET / HTTP/1.1\r\nHost: test\r\n"])
async def test_a_head_that_does_not_end_is_not_waited_for(server: Serving, begun: bytes) -> None:
    reader, writer = await connect(server)
    writer.write(begun)
    assert await reader.read() == b""
    writer.close()


async def test_a_second_head_that_does_not_end_is_not_waited_for(server: Serving) -> None:
    reader, writer = await connect(server)
    writer.write(b"GET /nothing HTTP/1.1\r\nHost: test\r\n\r\n")
    await reader.readuntil(b"\r\n\r\nNot Found")
    writer.write(b"GET /nothing HTT")
    assert await reader.read() == b""
    writer.close()


async def test_an_answer_may_take_longer_than_a_head(server: Serving) -> None:
    assert (await server.post("{ slow }")).json() == {"data": {"slow": 1}}


async def test_a_refused_body_that_never_ends_is_not_waited_for(server: Serving) -> None:
    reader, writer = await connect(server)
    writer.write(
        b"POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
        b"Content-Length: 100000000\r\n\r\n"
    )
    await reader.readuntil(b"1048576 bytes")
    with suppress(ConnectionError):
        while True:
            writer.write(b" " * 1000)
            await writer.drain()
            await asyncio.sleep(0.01)
    writer.close()
