"""A server and a client that sends bytes by hand; a session of its own, without a socket."""

import socket
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

import orjson
import pytest

from embedded.reql.indexing import index_keys
from embedded.reql.query import Planner
from embedded.storage.catalog import Catalog
from embedded.wire.execution import Engine
from embedded.wire.frames import Frame
from embedded.wire.session import Session
from embedded.wire.workers import Breathe
from tests.databases import embedded_server
from tests.embedded.wire.test_handshake import MAGIC, final, first

START, CONTINUE, STOP, NOREPLY_WAIT, SERVER_INFO = 1, 2, 3, 4, 5
Answer = dict[str, Any]
T = TypeVar("T")


class Client:
    """A connection whose frames are written by hand."""

    def __init__(self, url: str) -> None:
        address = urlsplit(url)
        assert address.hostname is not None
        assert address.port is not None
        self.socket = socket.create_connection((address.hostname, address.port), 20)
        self._buffer = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.socket.close()

    def shake_hands(self) -> None:
        """Become `admin`."""
        self.socket.sendall(MAGIC + first())
        self.line()
        last, _ = final("admin", "", self.line()["authentication"])
        self.socket.sendall(last)
        assert self.line()["success"]

    def line(self) -> Answer:
        """A message of the handshake."""
        while b"\x00" not in self._buffer:
            self._receive()
        text, _, self._buffer = self._buffer.partition(b"\x00")
        answer: Answer = orjson.loads(text)
        return answer

    def send(self, token: int, query: Any) -> None:
        """A query as a frame."""
        self.send_raw(token, orjson.dumps(query))

    def send_raw(self, token: int, payload: bytes) -> None:
        """Bytes as a frame."""
        self.socket.sendall(struct.pack("<QI", token, len(payload)) + payload)

    def receive(self) -> tuple[int, Answer]:
        """The next answer and whose it is."""
        token, size = struct.unpack("<QI", self._take(12))
        return token, orjson.loads(self._take(size))

    def ask(self, token: int, query: Any) -> Answer:
        """Send a query, and give the next answer."""
        self.send(token, query)
        answered, answer = self.receive()
        assert answered == token
        return answer

    def at_end(self) -> bool:
        """Whether the server has hung up, and said nothing more."""
        try:
            return not self._buffer and not self.socket.recv(1)
        except ConnectionResetError:
            return True

    def _take(self, size: int) -> bytes:
        while len(self._buffer) < size:
            self._receive()
        taken, self._buffer = self._buffer[:size], self._buffer[size:]
        return taken

    def _receive(self) -> None:
        data = self.socket.recv(65536)
        if not data:
            raise EOFError
        self._buffer += data


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of an embedded server."""
    with embedded_server(tmp_path_factory.mktemp("wire")) as (_, url):
        yield url


@pytest.fixture
def client(server: str) -> Iterator[Client]:
    """A client that has shaken hands."""
    with Client(server) as client:
        client.shake_hands()
        yield client


class Outlet:
    """Everything at once, in one thread; the answers are kept."""

    def __init__(self) -> None:
        self.answers: list[tuple[int, bytes]] = []
        self.awaited: list[int] = []  # what had to be on disk first

    def send(self, token: int, payload: bytes) -> None:
        self.answers.append((token, payload))

    def beside(
        self, job: Callable[[Breathe], T], then: Callable[[T], None], *, waits: bool
    ) -> None:
        then(job(lambda: None))

    def when_durable(self, since: int, then: Callable[[Exception | None], None]) -> None:
        self.awaited.append(since)
        then(None)

    def soon(self, then: Callable[[], None]) -> None:
        then()

    def later(self, seconds: float, then: Callable[[], None]) -> "Outlet":
        return self

    def cancel(self) -> None:
        pass


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    """A catalog with a table `t` that has three documents."""
    catalog = Catalog(tmp_path, index_keys)
    session = Session(Engine(catalog, Planner()), Outlet())
    session.receive(Frame(1, b'[1,[60,["t"]]]'))
    session.receive(Frame(2, b'[1,[56,[[15,["t"]],[2,[{"id":1},{"id":2,"a":1},{"id":"x"}]]]]]'))
    yield catalog
    catalog.close()
