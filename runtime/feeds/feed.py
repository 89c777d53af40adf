"""One changefeed of the database, and those who follow it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import Any, Final, Protocol

from runtime.database.failures import QueryError
from runtime.errors import Unavailable
from runtime.feeds.change import Change, Kind
from runtime.feeds.subscriber import Subscriber

log = logging.getLogger(__name__)

MISSED: Final = "The changefeed was interrupted: changes may have been missed. Subscribe again."


class FeedSource(Protocol):
    """Opens changefeeds; the pool is one."""

    def changes(self, query: Any) -> AbstractAsyncContextManager[AsyncIterator[Any]]:
        """The items of the feed that `query` opens, which ends with the context."""


class Feed:
    """Listens from its making until it is cancelled or fails; a failed one stays failed."""

    def __init__(self, source: FeedSource, query: Any) -> None:
        self.subscribers: set[Subscriber[Any]] = set()
        self._failure: BaseException | None = None
        self._opened = False
        self._settled = asyncio.Event()
        self.listener = asyncio.create_task(self._listen(source, query), name="changefeed")
        self.listener.add_done_callback(self._end)

    async def opened(self) -> None:
        """Returns when every later change will be delivered."""
        await self._settled.wait()
        if not self._opened:
            raise self._error()

    async def _listen(self, source: FeedSource, query: Any) -> None:
        async with source.changes(query) as items:
            self._opened = True
            self._settled.set()
            async for item in items:
                # The database says in an ordinary item that it had to drop some.
                if "error" in item:
                    raise Unavailable(item["error"])
                change = _change(item)
                for subscriber in self.subscribers:
                    subscriber.deliver(change)
                # Items come in bursts, without a pause between them in which anybody could read.
                await asyncio.sleep(0)

    def _end(self, listener: "asyncio.Task[None]") -> None:
        self._failure = None if listener.cancelled() else listener.exception()
        if isinstance(self._failure, Unavailable):
            log.info("a changefeed ended: %s", self._failure.__cause__ or self._failure.message)
        elif isinstance(self._failure, QueryError):
            log.warning("a changefeed was refused: %s", self._failure)
        elif self._failure is not None:
            log.error("a changefeed ended", exc_info=self._failure)
        self._settled.set()
        for subscriber in self.subscribers:
            subscriber.fail(self._error())

    def _error(self) -> Exception:
        """Why there are no changes any more: an exception of its own for each who asks."""
        if isinstance(self._failure, Exception) and not isinstance(self._failure, Unavailable):
            return self._failure
        error = Unavailable(MISSED) if self._opened else Unavailable()
        error.__cause__ = self._failure
        return error


def _change(item: Any) -> Change[Any]:
    old, new = item["old_val"], item["new_val"]
    kind: Kind = "ADD" if old is None else "REMOVE" if new is None else "CHANGE"
    return {"kind": kind, "old": old, "new": new}
