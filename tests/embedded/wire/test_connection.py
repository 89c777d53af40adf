"""What a client may send on a connection, and what it is told, byte by byte."""

import socket
import struct
from typing import Any

import pytest

from tests.embedded.wire.conftest import (
    CONTINUE,
    NOREPLY_WAIT,
    SERVER_INFO,
    START,
    STOP,
    Client,
)

RANGE, DB, TABLE, TABLE_CREATE, INSERT, CHANGES, GET, COUNT = 173, 14, 15, 60, 56, 152, 16, 43
FILTER, FUNC, ARRAY, EQ, DIV = 39, 69, 2, 17, 27
STOPPED = {"t": 2, "r": [], "n": []}


def endless_count() -> list[Any]:
    """A query that takes a while: numbers up to 300,000, filtered by a function and counted."""
    numbers = [RANGE, [300_000]]
    never = [FUNC, [[ARRAY, [1]], [EQ, [[10, [1]], -1]]]]
    return [COUNT, [[FILTER, [numbers, never]]]]


@pytest.fixture
def table(client: Client, request: pytest.FixtureRequest) -> list[Any]:
    """The term of a new table."""
    name = f"t_{abs(hash(request.node.name))}"
    assert client.ask(999, [START, [TABLE_CREATE, [name]]])["t"] == 1
    return [TABLE, [name]]


def test_a_constant_is_answered(client: Client) -> None:
    assert client.ask(1, [START, 5]) == {"t": 1, "r": [5]}


def test_the_server_says_who_it_is(client: Client) -> None:
    answer = client.ask(1, [SERVER_INFO])
    assert answer["t"] == 5
    assert set(answer["r"][0]) == {"id", "name", "proxy"}


def test_a_sequence_comes_in_batches_until_it_is_at_its_end(client: Client) -> None:
    answer = client.ask(1, [START, [RANGE, [10]], {"max_batch_rows": 4}])
    assert (answer["t"], answer["r"], answer["n"]) == (3, [0], [])
    found = answer["r"]
    while answer["t"] == 3:
        answer = client.ask(1, [CONTINUE])
        found += answer["r"]
    assert answer["t"] == 2
    assert found == list(range(10))
    assert client.ask(1, [CONTINUE]) == {
        "t": 16,
        "r": ["Token 1 not in stream cache."],
        "b": [],
    }


def test_the_first_batch_is_smaller(client: Client) -> None:
    sizes = [len(client.ask(1, [START, [RANGE, [10**9]], {"max_batch_rows": 100}])["r"])]
    sizes += [len(client.ask(1, [CONTINUE])["r"]) for _ in range(2)]
    assert sizes == [25, 100, 100]
    assert client.ask(1, [STOP]) == STOPPED


@pytest.mark.parametrize(
    ("options", "kind", "message"),
    [
        ({"max_batch_rows": "x"}, 3000000, "Expected type NUMBER but found STRING."),
        ({"min_batch_rows": None}, 3100000, "Expected type NUMBER but found NULL."),
        ({"max_batch_bytes": 1.5}, 3000000, "Number not an integer: 1.5"),
        (
            {"max_batch_seconds": 90000},
            3000000,
            "max_batch_seconds is too large (got `90000`, must be less than 86400).",
        ),
        (
            {"max_batch_seconds": -1},
            3000000,
            "max_batch_seconds must be positive (got `-1`).",
        ),
    ],
    ids=str,
)
def test_bounds_of_batches_that_are_none_are_refused_with_the_first(
    client: Client, options: dict[str, Any], kind: int, message: str
) -> None:
    answer = client.ask(1, [START, [RANGE, [10]], options])
    assert answer == {"t": 18, "e": kind, "r": [message], "b": []}
    assert client.ask(1, [START, 5, options]) == {"t": 1, "r": [5]}


def test_a_batch_is_bounded_in_bytes_and_in_time(client: Client) -> None:
    answer = client.ask(1, [START, [RANGE, [10**9]]])
    assert answer["t"] == 3
    assert 1000 < len(answer["r"]) < 300_000
    assert client.ask(1, [STOP]) == STOPPED


def test_stop_of_a_waiting_feed_is_answered_with_two_frames(
    client: Client, table: list[Any]
) -> None:
    assert client.ask(1, [START, [CHANGES, [table]]]) == {"t": 3, "r": [], "n": [1]}
    client.send(1, [CONTINUE])
    client.send(1, [STOP])
    assert [client.receive(), client.receive()] == [(1, STOPPED), (1, STOPPED)]
    assert client.ask(1, [START, 1])["r"] == [1]  # the token is free, and nothing more came


def test_stop_of_a_feed_that_does_not_wait_is_answered_once(
    client: Client, table: list[Any]
) -> None:
    client.ask(1, [START, [CHANGES, [table]]])
    assert client.ask(1, [STOP]) == STOPPED
    assert client.ask(1, [STOP])["r"] == ["Token 1 not in stream cache."]


def test_a_continue_waits_until_a_feed_has_something(client: Client, table: list[Any]) -> None:
    client.ask(1, [START, [CHANGES, [table], {"include_states": True}]])
    client.send(1, [CONTINUE])
    client.send(2, [START, [INSERT, [table, {"id": 1}]]])
    answers = dict([client.receive(), client.receive()])
    assert answers[1] == {"t": 3, "r": [{"new_val": {"id": 1}, "old_val": None}], "n": [1, 5]}
    assert answers[2]["t"] == 1


def test_a_token_that_is_open_cannot_begin_again(client: Client, table: list[Any]) -> None:
    client.ask(1, [START, [CHANGES, [table]]])
    assert client.ask(1, [START, 1]) == {"t": 16, "r": ["ERROR: duplicate token 1"], "b": []}
    assert client.ask(1, [STOP]) == STOPPED


def test_a_short_query_overtakes_a_long_one(client: Client) -> None:
    client.send(1, [START, endless_count()])
    client.send(2, [START, 5])
    assert [client.receive()[0], client.receive()[0]] == [2, 1]


def test_a_long_query_can_be_stopped(client: Client) -> None:
    client.send(1, [START, endless_count()])
    client.send(1, [STOP])
    assert [client.receive(), client.receive()] == [(1, STOPPED), (1, STOPPED)]


def test_noreply_is_never_answered_and_noreply_wait_is_answered_after_it(
    client: Client, table: list[Any]
) -> None:
    client.send(1, [START, [INSERT, [table, {"id": 1}]], {"noreply": True}])
    client.send(2, [START, endless_count(), {"noreply": True}])
    client.send(3, [START, [TABLE, ["missing"]], {"noreply": True}])
    client.send(4, [NOREPLY_WAIT])
    client.send(5, [START, 5])
    assert client.receive()[0] == 5
    assert client.receive() == (4, {"t": 4, "r": []})
    assert client.ask(6, [START, [COUNT, [table]]])["r"] == [1]


def test_errors_say_their_class_and_their_place(client: Client) -> None:
    assert client.ask(1, [START, [DIV, [1, [DIV, [1, 0]]]]]) == {
        "t": 18,
        "e": 3000000,
        "r": ["Cannot divide by zero."],
        "b": [1],
    }


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"nonsense",
        b"[1]",
        b"\xff\xfe",
        b"[1," * 5000 + b"]" * 5000,
        b'[1, "\\ud800"]',
    ],
)
def test_what_is_no_query_is_a_client_error_and_the_connection_goes_on(
    client: Client, payload: bytes
) -> None:
    client.send_raw(7, payload)
    assert client.receive() == (
        7,
        {"t": 16, "r": ["Client is buggy (failed to deserialize query)."], "b": []},
    )
    assert client.ask(8, [START, 5])["r"] == [5]


@pytest.mark.parametrize(
    ("payload", "why"),
    [
        (b"5", "Expected a query to be an array, but found NUMBER."),
        (b'{"$reql_type$": "x"}', "Expected a query to be an array, but found OBJECT."),
        (b"[]", "Expected 1 to 3 elements in the top-level query, but found 0."),
        (b"[1, 2, {}, 4]", "Expected 1 to 3 elements in the top-level query, but found 4."),
        (b"[true]", "Expected a query type as a number, but found BOOL."),
        (b'["1"]', "Expected a query type as a number, but found STRING."),
        (b"[99]", "Unrecognized QueryType: 99."),
        (b"[1, 1, 1]", "Expected global optargs as an object, but found NUMBER."),
        (b"[2, 1, []]", "Expected global optargs as an object, but found ARRAY."),
    ],
)
def test_what_is_json_and_no_query_is_told_why(client: Client, payload: bytes, why: str) -> None:
    client.send_raw(7, payload)
    told = f"Server could not parse query: {why}"
    assert client.receive() == (7, {"t": 16, "r": [told], "b": []})


def test_a_token_is_shown_with_its_sign(client: Client) -> None:
    told = "Token -1 not in stream cache."
    assert client.ask(2**64 - 1, [CONTINUE]) == {"t": 16, "r": [told], "b": []}


def test_a_token_that_is_taken_cannot_wait(client: Client, table: list[Any]) -> None:
    assert client.ask(1, [START, [CHANGES, [table]]])["t"] == 3
    told = "ERROR: duplicate token 1"
    assert client.ask(1, [NOREPLY_WAIT]) == {"t": 16, "r": [told], "b": []}


def test_an_option_may_be_a_datum_term(client: Client) -> None:
    client.send(1, [START, 5, {"noreply": [1, True]}])
    client.send(2, [NOREPLY_WAIT])
    assert client.receive() == (2, {"t": 4, "r": []})


def test_a_query_that_is_too_long_is_refused_and_ends_the_connection(client: Client) -> None:
    client.socket.sendall(struct.pack("<QI", 9, 200_000_000) + b"x" * 1000)
    token, answer = client.receive()
    assert (token, answer["t"]) == (9, 16)
    assert answer["r"] == ["Query size (200000000) greater than maximum (134217727)."]
    assert client.at_end()


def test_deep_nesting_is_an_error_and_not_the_end(client: Client) -> None:
    for depth in (100, 500):
        client.send_raw(depth, b"[1," + b"[24,[" * depth + b"1" + b",1]]" * depth + b"]")
        token, answer = client.receive()
        assert token == depth
        assert answer["t"] in (1, 17, 18)
    client.send_raw(1, b"[1," + b"[2,[" * 480 + b"]]" * 480 + b"]")
    assert client.receive()[1]["t"] in (1, 17, 18)
    assert client.ask(3, [START, 5])["r"] == [5]


def test_a_client_that_hangs_up_leaves_nothing_behind(server: str, client: Client) -> None:
    with Client(server) as other:
        other.shake_hands()
        other.send(1, [START, endless_count()])
        other.send(2, [START, [CHANGES, [[TABLE, ["missing"]]]]])
        other.socket.shutdown(socket.SHUT_WR)
        while True:
            try:
                other.receive()
            except EOFError:
                break
    assert client.ask(1, [START, 5])["r"] == [5]


def test_a_client_that_does_not_speak_the_protocol_is_told_and_left(server: str) -> None:
    with Client(server) as other:
        other.socket.sendall(b"GET / HTTP/1.1\r\n\r\n")
        received = b""
        while data := other.socket.recv(4096):
            received += data
    assert received.startswith(b"ERROR: Received an unsupported protocol version.")


def test_queries_that_come_together_are_all_answered(client: Client) -> None:
    for token in range(2000):
        client.send(token, [START, token])
    answers = dict(client.receive() for _ in range(2000))
    assert [answers[token]["r"] for token in range(2000)] == [[token] for token in range(2000)]


def test_a_client_that_reads_nothing_does_not_fill_the_memory(server: str, client: Client) -> None:
    with Client(server) as other:
        other.shake_hands()
        other.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        other.socket.setblocking(False)
        query = b'[1,"' + b"x" * 100_000 + b'"]'
        sent = 0
        try:
            for token in range(2000):
                other.send_raw(token, query)
                sent += 1
        except BlockingIOError:
            pass
        assert sent < 2000
    assert client.ask(1, [START, 5])["r"] == [5]


def test_a_large_query_is_answered_and_those_after_it_are_too(
    client: Client, table: list[Any]
) -> None:
    rows = [{"id": number, "text": "x" * 1000} for number in range(2000)]
    client.send(1, [START, [INSERT, [table, [ARRAY, rows]]], {"noreply": True}])
    client.send(2, [NOREPLY_WAIT])
    client.send(3, [START, 5])
    assert {client.receive()[0], client.receive()[0]} == {2, 3}
    assert client.ask(4, [START, [COUNT, [table]]])["r"] == [2000]
    client.send_raw(5, b'[1,"' + b"x" * 300_000)
    assert client.receive()[1]["r"] == ["Client is buggy (failed to deserialize query)."]
    client.send_raw(6, b'[1,[999,["' + b"x" * 300_000 + b'"]]]')
    assert client.receive()[1]["t"] == 17
