"""The session of graphql-transport-ws, without a socket."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from runtime.execution.params import Params
from runtime.ws.effects import Close, Effect, Live, Send, Start, Stop
from runtime.ws.session import Session, SessionLimits, State

INIT = '{"type": "connection_init"}'


def subscribe(id: str, **payload: Any) -> str:
    return json.dumps({"id": id, "type": "subscribe", "payload": {"query": "{ a }", **payload}})


def complete(id: str) -> str:
    return json.dumps({"id": id, "type": "complete"})


def acknowledged(**limits: int) -> Session:
    session = Session(SessionLimits(**limits))
    assert sent(session.receive(INIT)) == {"type": "connection_ack"}
    return session


def started(session: Session, id: str) -> Live:
    [start] = session.receive(subscribe(id))
    assert isinstance(start, Start)
    return start.operation


def sent(effects: Any) -> Any:
    """The one message that is sent, as the client reads it."""
    [effect] = effects
    assert isinstance(effect, Send)
    return json.loads(effect.text())


def closed(effects: list[Effect]) -> int:
    assert isinstance(effects[-1], Close)
    return effects[-1].code


def test_an_operation_from_its_start_to_its_end() -> None:
    session = acknowledged()
    operation = started(session, "1")
    assert operation.params == Params("{ a }")
    result = sent(session.next(operation, b'{"data":{"a":1}}'))
    assert result == {"type": "next", "id": "1", "payload": {"data": {"a": 1}}}
    assert sent(session.complete(operation)) == {"type": "complete", "id": "1"}


def test_an_operation_that_fails_says_error_and_nothing_more() -> None:
    session = acknowledged()
    operation = started(session, "1")
    failure = sent(session.error(operation, b'[{"message":"no"}]'))
    assert failure == {"type": "error", "id": "1", "payload": [{"message": "no"}]}
    assert session.next(operation, b"{}") == session.complete(operation) == []
    assert session.state is State.ACKNOWLEDGED


def test_ping_is_answered_before_and_after_the_beginning() -> None:
    session = Session()
    assert sent(session.receive('{"type": "ping"}')) == {"type": "pong"}
    session.receive(INIT)
    pong = sent(session.receive(b'{"type": "ping", "payload": {"n": 1}}'))
    assert pong == {"type": "pong", "payload": {"n": 1}}
    assert session.receive('{"type": "pong", "payload": {}}') == []


@pytest.mark.parametrize(
    "message",
    [
        "",
        "{",
        "[]",
        "7",
        "null",
        "{}",
        '{"type": null}',
        '{"type": 5}',
        '{"type": "shout"}',
        '{"type": "next", "id": "1", "payload": {}}',
        '{"type": "connection_init", "payload": "text"}',
        '{"type": "ping", "payload": []}',
        '{"type": "pong", "payload": 1}',
        '{"type": "complete"}',
        '{"type": "complete", "id": 1}',
        '{"type": "subscribe", "payload": {"query": "{ a }"}}',
        '{"type": "subscribe", "id": "", "payload": {"query": "{ a }"}}',
        '{"type": "subscribe", "id": 1, "payload": {"query": "{ a }"}}',
        '{"type": "subscribe", "id": "1"}',
        '{"type": "subscribe", "id": "1", "payload": []}',
        '{"type": "subscribe", "id": "1", "payload": {}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": 4}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ a }", "variables": "x"}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ a }", "operationName": 5}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ a }", "extensions": "x"}}',
        '{"type": "subscribe", "id": "\\ud800", "payload": {"query": "{ a }"}}',
        '{"type": "ping", "payload": ' + '{"a":' * 2000 + "1" + "}" * 2001,
    ],
    ids=lambda message: message[:90],
)
@pytest.mark.parametrize("begin", [True, False], ids=["acknowledged", "waiting"])
def test_a_message_that_the_protocol_does_not_know_closes_the_socket(
    message: str, begin: bool
) -> None:
    session = acknowledged() if begin else Session()
    assert closed(session.receive(message)) == 4400
    assert session.state is State.CLOSED
    assert session.receive(INIT) == []


def test_a_close_lets_go_of_all_operations() -> None:
    session = acknowledged()
    first, second = started(session, "1"), started(session, "2")
    assert session.receive("no JSON")[:-1] == [Stop(first), Stop(second)]
    assert session.next(first, b"{}") == []


def test_a_reason_has_at_most_123_bytes_and_whole_letters() -> None:
    session = acknowledged()
    started(session, "ü" * 300)
    close = session.receive(subscribe("ü" * 300))[-1]
    assert isinstance(close, Close)
    assert close.code == 4409
    assert len(close.reason.encode()) <= 123
    assert close.reason.startswith("Subscriber for üü")


def test_an_operation_before_the_beginning_is_unauthorized() -> None:
    assert closed(Session().receive(subscribe("1"))) == 4401


def test_a_second_beginning_is_one_too_many() -> None:
    assert closed(acknowledged().receive(INIT)) == 4429


def test_who_does_not_begin_in_time_is_closed_and_who_did_is_not() -> None:
    assert closed(Session().init_timed_out()) == 4408
    assert acknowledged().init_timed_out() == []


def test_a_live_id_cannot_be_used_again_but_one_that_ended_can() -> None:
    session = acknowledged()
    first = started(session, "1")
    session.complete(first)
    second = started(session, "1")
    assert second is not first
    session.error(second, b"[]")
    started(session, "1")
    assert closed(session.receive(subscribe("1"))) == 4409


def test_a_completed_id_is_free_at_once_and_the_old_operation_says_nothing_under_it() -> None:
    session = acknowledged()
    old = started(session, "1")
    assert session.receive(complete("1")) == [Stop(old)]
    new = started(session, "1")
    assert session.next(old, b"{}") == session.complete(old) == session.error(old, b"[]") == []
    assert sent(session.next(new, b"{}"))["id"] == "1"


def test_completing_what_does_not_run_is_ignored() -> None:
    assert acknowledged().receive(complete("never")) == []


def test_one_operation_too_many_is_refused_alone() -> None:
    session = acknowledged(operations=2)
    first = started(session, "1")
    started(session, "2")
    refused = sent(session.receive(subscribe("3")))
    assert refused["type"] == "error"
    assert refused["payload"][0]["extensions"]["code"] == "TOO_MANY_OPERATIONS"
    session.complete(first)
    session.ended(first)
    started(session, "3")


def test_an_operation_counts_until_nothing_of_it_runs() -> None:
    session = acknowledged(operations=1)
    operation = started(session, "1")
    session.receive(complete("1"))
    assert sent(session.receive(subscribe("2")))["type"] == "error"
    session.ended(operation)
    started(session, "2")


def test_while_stopping_nothing_is_started() -> None:
    session = acknowledged()
    running = started(session, "1")
    session.stopping()
    refused = sent(session.receive(subscribe("2")))
    assert refused["payload"][0]["extensions"]["code"] == "UNAVAILABLE"
    assert sent(session.next(running, b"{}"))["id"] == "1"
    assert closed(session.restart()) == 1012


def test_a_closed_session_is_not_closed_again() -> None:
    session = acknowledged()
    session.receive("no JSON")
    assert session.restart() == session.receive(INIT) == session.init_timed_out() == []


JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
)
MESSAGES = some.fixed_dictionaries(
    {"type": some.sampled_from(["connection_init", "ping", "pong", "subscribe", "complete"])},
    optional={
        "id": some.sampled_from(["1", "2", "", "\ud800"]) | JSON,
        "payload": JSON | some.fixed_dictionaries({"query": some.text()}, optional={"x": JSON}),
    },
)


@given(some.lists(MESSAGES.map(json.dumps) | some.text() | some.binary(), max_size=20))
def test_whatever_a_client_sends_has_an_answer_that_can_be_sent(frames: list[str | bytes]) -> None:
    session = Session()
    for frame in frames:
        for effect in session.receive(frame):
            match effect:
                case Send():
                    assert json.loads(effect.text())
                case Close(code, reason):
                    assert 4400 <= code < 4500
                    assert len(reason.encode()) <= 123
                case Start() | Stop():
                    assert session.state is not State.CLOSED or isinstance(effect, Stop)
