"""Answers as JSON texts: one value, a batch, an error, and the few that carry nothing."""

from collections.abc import Sequence
from typing import Any, Final

import orjson

from embedded.reql.errors import ReqlError

STOPPED: Final = b'{"t":2,"r":[],"n":[]}'
ALL_WRITTEN: Final = b'{"t":4,"r":[]}'
_CLIENT_ERROR: Final = 16


def atom(value: bytes) -> bytes:
    """One value, already JSON."""
    return b'{"t":1,"r":[' + value + b"]}"


def batch(items: Sequence[bytes], notes: Sequence[int], *, last: bool) -> bytes:
    """Part of a sequence, its items already JSON; notes say what kind of feed it is."""
    head = b'{"t":2,"r":[' if last else b'{"t":3,"r":['
    return head + b",".join(items) + b'],"n":' + orjson.dumps(notes) + b"}"


def profiled(answer: bytes) -> bytes:
    """The answer with a profile, as drivers expect one that asked for it; nothing is measured."""
    return answer[:-1] + b',"p":[]}'


def failure(error: ReqlError) -> bytes:
    """A query that failed: class, text and place."""
    answer: dict[str, Any] = {"t": error.kind.response, "r": [error.message]}
    if error.kind.error is not None:
        answer["e"] = error.kind.error
    answer["b"] = error.backtrace
    return orjson.dumps(answer)


def client_error(message: str) -> bytes:
    """The client broke the protocol."""
    return orjson.dumps({"t": _CLIENT_ERROR, "r": [message], "b": []})


def server_info(server: dict[str, str]) -> bytes:
    """Who this server is."""
    return orjson.dumps({"t": 5, "r": [{**server, "proxy": False}]})
