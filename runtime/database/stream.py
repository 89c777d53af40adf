"""The items of a query that has more of them than one answer holds, or never ends."""

from contextlib import suppress
from typing import Any, Self

from rethinkdb.errors import ReqlCursorEmpty, ReqlError

from runtime.database.failures import as_ours
from runtime.errors import Unavailable


class Stream:
    """An iterator over the items; one that is not read to its end is to be closed."""

    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Any:
        try:
            return await self._cursor.next()
        except ReqlCursorEmpty:
            raise StopAsyncIteration from None
        except ReqlError as error:
            lost = not self._cursor.conn.is_open()
            raise (Unavailable() if lost else as_ours(error)) from error

    async def close(self) -> None:
        """Ends the stream, on the server too, if its connection still lives."""
        with suppress(ReqlError):
            await self._cursor.close()
