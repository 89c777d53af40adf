"""Nonsense of every kind gets an answer, never an exception and never silence."""

import os
import random

import orjson

from embedded.reql.query import Planner
from embedded.storage.catalog import Catalog
from embedded.wire.execution import Engine
from embedded.wire.frames import Frame, FrameReader, FrameTooLargeError
from embedded.wire.session import Session
from tests.embedded.nonsense import damaged, term
from tests.embedded.wire.conftest import Outlet

INPUTS = int(os.environ.get("FUZZ_INPUTS", "3000"))


def test_terms_without_sense_are_answered(catalog: Catalog) -> None:
    chance = random.Random(os.environ.get("FUZZ_SEED", "1"))
    outlet = Outlet()
    session = Session(Engine(catalog, Planner()), outlet)
    for token in range(INPUTS):
        query = [1, term(chance, chance.randrange(1, 6)), {"array_limit": 1000}]
        payload = orjson.dumps(query)
        if chance.random() < 0.3:
            payload = damaged(chance, payload)
        outlet.answers.clear()
        session.receive(Frame(token, payload))
        check(outlet, token, payload)
        session.receive(Frame(token, b"[3]"))
    session.close()


def check(outlet: Outlet, token: int, payload: bytes) -> None:
    """One answer, and one that a driver can read; the server's own failures are told apart."""
    if b"noreply" in payload and not outlet.answers:
        return
    assert [answered for answered, _ in outlet.answers] == [token], payload
    answer = orjson.loads(outlet.answers[0][1])
    assert answer["t"] in (1, 2, 3, 5, 4, 16, 17, 18), payload
    assert "see the log of the server" not in str(answer["r"]), payload


def test_bytes_without_sense_are_frames_or_too_large() -> None:
    chance = random.Random(2)
    for _ in range(INPUTS):
        reader = FrameReader()
        reader.feed(chance.randbytes(chance.randrange(60)))
        try:
            frames = list(reader.frames())
        except FrameTooLargeError:
            continue
        assert all(len(frame.payload) < 60 for frame in frames)


def test_messages_in_any_order_are_answered(catalog: Catalog) -> None:
    chance = random.Random(3)
    outlet = Outlet()
    session = Session(Engine(catalog, Planner()), outlet)
    queries = [
        b'[1,[152,[[15,["t"]]]]]',
        b'[1,[15,["t"]],{"max_batch_rows":1}]',
        b"[1,5]",
        b"[2]",
        b"[3]",
        b"[4]",
        b"[5]",
        b'[1,[56,[[15,["t"]],{}]],{"noreply":true}]',
    ]
    for _ in range(INPUTS):
        session.receive(Frame(chance.randrange(4), chance.choice(queries)))
    session.close()
    assert len(outlet.answers) >= INPUTS // 2
