"""Queries that nobody waits for any more: the server is told to end them.

It answers twice then, to the query and to what ends it, and the driver closes a connection on which
an answer comes that it does not expect.
"""

from typing import Any, Final

from rethinkdb import ql2_pb2
from rethinkdb.net import Query

ANSWERS: Final = 2
STOP: Final = ql2_pb2.Query.QueryType.STOP


class Unheard:
    """Stands where the driver keeps cursors, and takes the answers to an ended query."""

    def __init__(self, cursors: dict[int, Any], token: int) -> None:
        self._cursors = cursors
        self._token = token
        self._awaited = ANSWERS

    def _extend(self, _: bytes) -> None:
        """The driver gives an answer here."""
        self._awaited -= 1
        if not self._awaited:
            del self._cursors[self._token]

    def _error(self, _: str) -> None:
        """The driver says so when the connection ends."""


def next_token(driver: Any) -> int:
    """The number of the query that is sent next."""
    token: int = driver._next_token
    return token


def end(driver: Any, token: int) -> bool:
    """Ends a query, if it is not answered yet; whoever awaits the answer waits for ever."""
    instance = driver._instance
    if not driver.is_open() or instance._user_queries.pop(token, None) is None:
        return False
    instance._cursor_cache[token] = Unheard(instance._cursor_cache, token)
    stop = Query(STOP, token, None, None)
    instance._streamwriter.write(stop.serialize(driver._get_json_encoder(stop)))
    return True
