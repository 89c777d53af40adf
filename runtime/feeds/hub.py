"""All live subscriptions: one changefeed for all that follow the same rows."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Final, TypeAlias

from runtime.database.conditions import conjuncts
from runtime.database.driver import r
from runtime.database.filters import Filter, Selection, patterns_refused, read_filter
from runtime.database.planning import filtered
from runtime.database.reads import tried
from runtime.database.table import Row, Table
from runtime.feeds.change import Change
from runtime.feeds.feed import Feed, FeedSource
from runtime.feeds.subscriber import Subscriber

MOST_WAITING: Final = 1000

# A table, and all that its rows are asked for.
Key: TypeAlias = tuple[str, frozenset[str]]


class FeedHub:
    """Shares one changefeed among all subscribers with the same table, values and filter."""

    def __init__(self, source: FeedSource, *, most_waiting: int = MOST_WAITING) -> None:
        self._source = source
        self._most_waiting = most_waiting
        self._feeds: dict[Key, Feed] = {}
        self._listeners: set[asyncio.Task[None]] = set()

    @property
    def feeds(self) -> int:
        """How many changefeeds are open."""
        return len(self._feeds)

    @property
    def subscribers(self) -> int:
        """How many subscribers they have."""
        return sum(len(feed.subscribers) for feed in self._feeds.values())

    def follow(
        self,
        table: Table[Row],
        equals: Mapping[str, Any] | None = None,
        filter: Filter | None = None,
    ) -> AbstractAsyncContextManager[AsyncIterator[Change[Row]]]:
        """Changes of the rows whose columns equal these values (None: any), from the entry on.

        A row that comes to fit the filter is added, one that no longer fits it removed.
        """
        return self._followed(table, read_filter(table, filter, equals=equals))

    def changes(
        self,
        table: Table[Row],
        equals: Mapping[str, Any] | None = None,
        filter: Filter | None = None,
    ) -> AsyncGenerator[Change[Row], None]:
        """The same as one stream, which lets go of the feed when it is closed."""
        # Whoever subscribes is told at once of what is wrong with the filter.
        return self._stream(self.follow(table, equals, filter))

    async def close(self) -> None:
        """Ends all changefeeds; whoever still follows one is told so."""
        for listener in self._listeners:
            listener.cancel()
        if self._listeners:
            await asyncio.wait(self._listeners)

    @asynccontextmanager
    async def _followed(
        self, table: Table[Row], selection: Selection
    ) -> AsyncIterator[AsyncIterator[Change[Row]]]:
        key = _key(table, selection)
        # No await before the feed is in its place: two who come at once must share it.
        feed = self._feed(key, table, selection)
        subscriber: Subscriber[Row] = Subscriber(self._most_waiting)
        feed.subscribers.add(subscriber)
        try:
            with patterns_refused(selection.patterns):
                await feed.opened()
            yield subscriber
        finally:
            feed.subscribers.discard(subscriber)
            if not feed.subscribers:
                self._forget(key, feed)
                feed.listener.cancel()

    async def _stream(
        self, following: AbstractAsyncContextManager[AsyncIterator[Change[Row]]]
    ) -> AsyncGenerator[Change[Row], None]:
        async with following as changes:
            async for change in changes:
                yield change

    def _feed(self, key: Key, table: Table[Any], selection: Selection) -> Feed:
        if key in self._feeds:
            return self._feeds[key]
        self._feeds[key] = feed = Feed(self._source, _query(table, selection))
        self._listeners.add(feed.listener)
        feed.listener.add_done_callback(self._listeners.discard)
        # After a failure the next subscriber opens a new one.
        feed.listener.add_done_callback(lambda _: self._forget(key, feed))
        return feed

    def _forget(self, key: Key, feed: Feed) -> None:
        if self._feeds.get(key) is feed:
            del self._feeds[key]


def _key(table: Table[Any], selection: Selection) -> Key:
    return table.name, frozenset(map(repr, conjuncts(selection.condition)))


def _query(table: Table[Any], selection: Selection) -> Any:
    rows = filtered(r.table(table.name), [*conjuncts(selection.condition)])
    # A row that cannot be compared with a bad pattern would only seem not to fit.
    return tried(selection.patterns, rows.changes(squash=False))
