"""Bodies are read within limits of size and time."""

import asyncio
from collections.abc import AsyncIterator

import pytest_asyncio
from ariadne import QueryType

from runtime.http.reading import BodyLimits
from tests.runtime.servings import Limits, Serving, engine_of, schema_of, serving

JSON_HEADERS = {"Content-Type": "application/json"}


@pytest_asyncio.fixture
async def server() -> AsyncIterator[Serving]:
    query = QueryType()
    query.set_field("one", lambda *_: 1)
    engine = engine_of(schema_of("type Query { one: Int! }", query))
    async with serving(engine, Limits(body=BodyLimits(bytes=1000, seconds=0.2))) as server:
        yield server


async def connect(server: Serving) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    return await asyncio.open_connection("127.0.0.1", int(server.url.rsplit(":", 1)[1]))


def body_of(length: int) -> bytes:
    return b'{"query": "{ one }"}'.ljust(length)


async def test_the_largest_body_is_read(server: Serving) -> None:
    answer = await server.http.post(server.graphql, content=body_of(1000), headers=JSON_HEADERS)
    assert answer.json() == {"data": {"one": 1}}


async def test_a_larger_one_is_refused(server: Serving) -> None:
    answer = await server.http.post(server.graphql, content=body_of(1001), headers=JSON_HEADERS)
    assert answer.status_code == 413
    assert answer.json()["errors"][0]["extensions"] == {"code": "CONTENT_TOO_LARGE"}


async def test_a_larger_one_that_does_not_say_so_is_refused_on_the_way(server: Serving) -> None:
    reader, writer = await connect(server)
    writer.write(
        b"POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n" + b"2BC\r\n" + b" " * 700 + b"\r\n"
    )
    await writer.drain()
    writer.write(b"2BC\r\n" + b" " * 700 + b"\r\n")
    assert (await reader.readline()).startswith(b"HTTP/1.1 413 ")
    writer.close()


async def test_a_body_that_stays_out_is_not_waited_for(server: Serving) -> None:
    reader, writer = await connect(server)
    writer.write(
        b"POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
        b'Content-Length: 100\r\n\r\n{"query"'
    )
    answer = await reader.read()
    assert answer.startswith(b"HTTP/1.1 408 ")
    writer.close()


async def test_a_client_that_leaves_in_the_middle_harms_nobody(server: Serving) -> None:
    _, writer = await connect(server)
    writer.write(
        b"POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
        b"Content-Length: 100\r\n\r\n{"
    )
    await writer.drain()
    writer.close()
    assert (await server.post("{ one }")).json() == {"data": {"one": 1}}
