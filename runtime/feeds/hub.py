"""All live subscriptions: one changefeed for all that follow the same rows."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final

import orjson

from runtime.database.driver import r
from runtime.database.table import Row, Table
from runtime.feeds.change import Change
from runtime.feeds.feed import Feed, FeedSource
from runtime.feeds.subscriber import Subscriber

MOST_WAITING: Final = 1000


class FeedHub:
    """Shares one changefeed among all subscribers with the same table and values."""

    def __init__(self, source: FeedSource, *, most_waiting: int = MOST_WAITING) -> None:
        self._source = source
        self._most_waiting = most_waiting
        self._feeds: dict[bytes, Feed] = {}
        self._listeners: set[asyncio.Task[None]] = set()

    @property
    def feeds(self) -> int:
        """How many changefeeds are open."""
        return len(self._feeds)

    @property
    def subscribers(self) -> int:
        """How many subscribers they have."""
        return sum(len(feed.subscribers) for feed in self._feeds.values())

    @asynccontextmanager
    async def follow(
        self, table: Table[Row], equals: Mapping[str, Any]
    ) -> AsyncIterator[AsyncIterator[Change[Row]]]:
        """Changes of the rows whose columns equal these values (None: any), from the entry on."""
        fixed = {key: value for key, value in equals.items() if value is not None}
        key = orjson.dumps([table.name, fixed], option=orjson.OPT_SORT_KEYS)
        # No await before the feed is in its place: two who come at once must share it.
        feed = self._feed(key, table, fixed)
        subscriber: Subscriber[Row] = Subscriber(self._most_waiting)
        feed.subscribers.add(subscriber)
        try:
            await feed.opened()
            yield subscriber
        finally:
            feed.subscribers.discard(subscriber)
            if not feed.subscribers:
                self._forget(key, feed)
                feed.listener.cancel()

    async def changes(
        self, table: Table[Row], equals: Mapping[str, Any]
    ) -> AsyncGenerator[Change[Row], None]:
        """The same as one stream, which lets go of the feed when it is closed."""
        async with self.follow(table, equals) as changes:
            async for change in changes:
                yield change

    async def close(self) -> None:
        """Ends all changefeeds; whoever still follows one is told so."""
        for listener in self._listeners:
            listener.cancel()
        if self._listeners:
            await asyncio.wait(self._listeners)

    def _feed(self, key: bytes, table: Table[Any], fixed: Mapping[str, Any]) -> Feed:
        if key in self._feeds:
            return self._feeds[key]
        self._feeds[key] = feed = Feed(self._source, _query(table, fixed))
        self._listeners.add(feed.listener)
        feed.listener.add_done_callback(self._listeners.discard)
        # After a failure the next subscriber opens a new one.
        feed.listener.add_done_callback(lambda _: self._forget(key, feed))
        return feed

    def _forget(self, key: bytes, feed: Feed) -> None:
        if self._feeds.get(key) is feed:
            del self._feeds[key]


def _query(table: Table[Any], fixed: Mapping[str, Any]) -> Any:
    rows = r.table(table.name)
    return (rows.filter(dict(fixed)) if fixed else rows).changes(squash=False)
