"""One subscriber's changes, waiting to be read."""

import asyncio
from collections import deque
from typing import Generic

from runtime.database.table import Row
from runtime.errors import Unavailable
from runtime.feeds.change import Change


class Subscriber(Generic[Row]):
    """An endless iterator of changes, which ends with an error when some would be missing.

    At most `most` changes wait. A reader who lets more come up is not served with holes: it is
    told that it was too slow, and what it has not read is dropped.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._waiting: deque[Change[Row]] = deque()
        self._failure: Exception | None = None
        self._news = asyncio.Event()

    def deliver(self, change: Change[Row]) -> None:
        """Puts a change behind those that wait."""
        if self._failure is not None:
            return
        if len(self._waiting) == self._most:
            self._waiting.clear()
            self.fail(
                Unavailable(
                    f"More than {self._most} changes were waiting to be read, and are dropped. "
                    "Subscribe again."
                )
            )
            return
        self._waiting.append(change)
        self._news.set()

    def fail(self, error: Exception) -> None:
        """Ends the changes with an error, after those that wait."""
        if self._failure is None:
            self._failure = error
            self._news.set()

    def __aiter__(self) -> "Subscriber[Row]":
        return self

    async def __anext__(self) -> Change[Row]:
        while not self._waiting:
            if self._failure is not None:
                raise self._failure
            self._news.clear()
            await self._news.wait()
        return self._waiting.popleft()
