"""Fifty thousand inputs to one server: each is answered or hung up on, and nobody notices."""

import random
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

import orjson
import pytest
from rethinkdb import RethinkDB

from tests.databases import embedded_server
from tests.embedded.fuzz.monsters import monsters
from tests.embedded.nonsense import damaged, term
from tests.embedded.wire.conftest import STOP, Client
from tests.embedded.wire.test_handshake import MAGIC, first

TERMS, DAMAGED, BROKEN, GREETINGS = 40_000, 10_000, 1_000, 3_000
AT_ONCE = 100
ODD_VALUES: list[Any] = [None, 0, 5, "", [], {}, "n,,n=,r=", "y,,n=admin,r=x", "=" * 1000]
LONGEST_WAIT = 20
r: Any = RethinkDB()


@dataclass
class Neighbour:
    """A client like any other, at work all the time."""

    url: str
    longest: float = 0.0
    served: int = 0
    failure: BaseException | None = None
    stop: threading.Event = field(default_factory=threading.Event)

    def work(self) -> None:
        """Write and read until told to stop."""
        try:
            with r.connect(url=self.url) as connection:
                while not self.stop.is_set():
                    self._once(connection)
        except BaseException as error:  # told to the test when it asks
            self.failure = error

    def _once(self, connection: Any) -> None:
        began = monotonic()
        table = r.db("normal").table("rows")
        table.insert({"id": 1, "n": self.served}, conflict="replace").run(connection)
        assert table.get(1)["n"].run(connection) == self.served
        self.longest = max(self.longest, monotonic() - began)
        self.served += 1


@pytest.fixture(scope="module")
def neighbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neighbour]:
    """A client at work on the server under fire; in the end the server is asked once more."""
    with embedded_server(tmp_path_factory.mktemp("fuzz")) as (process, url):
        with r.connect(url=url) as connection:
            r.db_create("normal").run(connection)
            r.db("normal").table_create("rows", durability="soft").run(connection)
            r.table_create("t").run(connection)
            r.table("t").insert([{"id": 1}, {"id": 2, "a": 1}, {"id": "x"}]).run(connection)
        neighbour = Neighbour(url)
        thread = threading.Thread(target=neighbour.work)
        thread.start()
        yield neighbour
        neighbour.stop.set()
        thread.join(LONGEST_WAIT)
        with r.connect(url=url) as connection:
            assert r.expr(1).run(connection) == 1
        assert process.poll() is None


@pytest.fixture(autouse=True)
def undisturbed(neighbour: Neighbour) -> Iterator[None]:
    """During a test the neighbour was served, and never for long kept waiting."""
    served, neighbour.longest = neighbour.served, 0.0
    yield
    until = monotonic() + LONGEST_WAIT
    while neighbour.served == served and neighbour.failure is None and monotonic() < until:
        neighbour.stop.wait(0.01)
    assert neighbour.failure is None
    assert neighbour.served > served
    assert neighbour.longest < LONGEST_WAIT


@pytest.fixture
def client(neighbour: Neighbour) -> Iterator[Client]:
    """A client that has shaken hands."""
    with Client(neighbour.url) as client:
        client.shake_hands()
        yield client


def answered(client: Client, payloads: list[bytes]) -> None:
    """Each of them has one answer, in any order; what goes on after it is stopped."""
    frames = (struct.pack("<QI", n, len(each)) + each for n, each in enumerate(payloads))
    client.socket.sendall(b"".join(frames))
    answers = dict(client.receive() for _ in payloads)
    assert sorted(answers) == list(range(len(payloads)))
    for token, answer in answers.items():
        assert answer["t"] in (1, 2, 3, 4, 5, 16, 17, 18), payloads[token][:200]
        assert "see the log of the server" not in str(answer["r"]), payloads[token][:200]
        if answer["t"] == 3:
            assert client.ask(token, [STOP])["t"] == 2


def nonsense(chance: random.Random) -> bytes:
    return orjson.dumps([1, term(chance, chance.randrange(1, 6)), {"array_limit": 1000}])


def test_terms_without_sense_are_answered(client: Client) -> None:
    chance = random.Random(1)
    for _ in range(TERMS // AT_ONCE):
        answered(client, [nonsense(chance) for _ in range(AT_ONCE)])


def test_damaged_queries_are_answered(client: Client) -> None:
    chance = random.Random(2)
    for _ in range(DAMAGED // AT_ONCE):
        answered(client, [damaged(chance, nonsense(chance)) for _ in range(AT_ONCE)])


def test_monsters_are_answered(client: Client) -> None:
    for payload in monsters():
        answered(client, [payload])


def test_a_hundred_megabytes_of_nothing_are_answered(client: Client) -> None:
    answered(client, [b"[" * 100_000_000])


@pytest.mark.parametrize("size", [2**27, 2**31, 2**32 - 1])
def test_frames_beyond_the_limit_are_refused_before_they_come(client: Client, size: int) -> None:
    client.socket.sendall(struct.pack("<QI", 7, size) + b"x")
    token, answer = client.receive()
    assert (token, answer["t"]) == (7, 16)
    assert client.at_end()


def hung_up_on(url: str, send: Callable[[Client], None]) -> None:
    """A client that sends something and half-closes is hung up on, whatever it is told before."""
    with Client(url) as client:
        try:
            send(client)
            client.socket.shutdown(socket.SHUT_WR)
            while client.socket.recv(65536):
                pass
        except ConnectionError:  # hung up on before everything was sent
            return


def test_broken_frames_end_their_connection_alone(neighbour: Neighbour) -> None:
    chance = random.Random(3)

    def send(client: Client) -> None:
        client.shake_hands()
        query = nonsense(chance)
        whole = struct.pack("<QI", chance.getrandbits(64), len(query)) + query
        kind = chance.randrange(3)
        if kind == 0:
            whole = whole[: chance.randrange(len(whole))]
        elif kind == 1:
            whole = chance.randbytes(chance.randrange(200))
        client.socket.sendall(whole + chance.randbytes(chance.randrange(12)))

    for _ in range(BROKEN):
        hung_up_on(neighbour.url, send)


def greeting(chance: random.Random) -> bytes:
    """A handshake that is none."""
    right = MAGIC + first()
    match chance.randrange(5):
        case 0:
            return chance.randbytes(chance.randrange(3000))
        case 1:
            return right[: chance.randrange(len(right))]
        case 2:
            return damaged(chance, right)
        case 3:
            name = chance.choice(["protocol_version", "authentication_method", "authentication"])
            changes: dict[str, Any] = {name: chance.choice(ODD_VALUES)}
            return MAGIC + first(**changes)
        case _:
            return right + damaged(chance, b'{"authentication":"c=biws,r=abc,p=AAAA"}\x00')


def test_odd_greetings_are_refused(neighbour: Neighbour) -> None:
    chance = random.Random(4)
    for _ in range(GREETINGS):
        hung_up_on(neighbour.url, lambda client: client.socket.sendall(greeting(chance)))
