"""One client, however much it asks for at once, leaves room and time for the others."""

import asyncio
import struct
from collections.abc import AsyncIterator

import pytest

from embedded.reql.query import Planner
from embedded.storage.catalog import Catalog
from embedded.storage.keys import encode_key
from embedded.wire.connection import Connection
from embedded.wire.execution import Engine
from embedded.wire.handshake import HandshakeState
from embedded.wire.workers import Workers
from tests.embedded.wire.test_handshake import MAGIC, final, first

GET = b'[1,[16,[[15,["t"]],9]]]'
FEED = b'[1,[152,[[15,["t"]]]]]'


class Unread(asyncio.Transport):
    """A client that reads nothing: what is written stays."""

    def __init__(self) -> None:
        super().__init__()
        self.writes: list[bytes] = []
        self.reading = asyncio.Event()
        self.reading.set()
        self.closing = self.aborted = False
        self.connection: Connection

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.writes.append(bytes(data))
        if len(data) > 65536:
            self.connection.pause_writing()

    def pause_reading(self) -> None:
        self.reading.clear()

    def resume_reading(self) -> None:
        self.reading.set()

    def is_closing(self) -> bool:
        return self.closing

    def close(self) -> None:
        self.closing = True

    def abort(self) -> None:
        self.aborted = True


@pytest.fixture
async def transport(catalog: Catalog) -> AsyncIterator[Unread]:
    """The transport of a connection that has shaken hands."""
    workers, transport = Workers(), Unread()
    connection = transport.connection = Connection(Engine(catalog, Planner()), workers, set())
    connection.connection_made(transport)
    connection.data_received(MAGIC + first())
    challenge = transport.writes[-1].split(b"\x00")[1]
    connection.data_received(final("admin", "", challenge_of(challenge))[0])
    assert connection._handshake.state is HandshakeState.DONE
    yield transport
    connection.connection_lost(None)
    workers.close()


def challenge_of(message: bytes) -> str:
    return message.split(b'"authentication":"')[1].split(b'"')[0].decode()


def answered(transport: Unread) -> int:
    return sum(data.count(b'"t":1') for data in transport.writes)


def frames(query: bytes, count: int) -> bytes:
    return b"".join(struct.pack("<QI", token, len(query)) + query for token in range(count))


async def test_answers_that_nobody_reads_are_not_made(catalog: Catalog, transport: Unread) -> None:
    table = catalog.table("test", "t")
    assert table is not None
    document = {"id": 9, "text": "x" * 1_000_000}
    table.write(encode_key(9), lambda _: document)
    transport.writes.clear()
    transport.connection.data_received(frames(GET, 200))
    for _ in range(10):
        await asyncio.sleep(0)
    assert not transport.reading.is_set()
    assert sum(map(len, transport.writes)) < 2_000_000
    while len(transport.writes) < 200:  # and when it reads, it gets them all
        transport.connection.resume_writing()
        await asyncio.sleep(0)


async def test_many_short_queries_let_others_in_between(transport: Unread) -> None:
    transport.connection.data_received(frames(GET, 5000))
    assert 0 < answered(transport) < 5000
    while answered(transport) < 5000:
        transport.reading.clear()
        await transport.reading.wait()


async def test_a_client_that_says_no_more_is_followed_no_more_though_it_reads_nothing(
    catalog: Catalog, transport: Unread
) -> None:
    table = catalog.table("test", "t")
    assert table is not None
    transport.connection.data_received(frames(FEED, 2))
    transport.connection.eof_received()
    assert (table.changes.heard, transport.closing) == (False, True)
