"""All live subscriptions: one changefeed for all that follow the same rows."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Protocol

from runtime.database.table import Row, Table
from runtime.feeds.change import Change


class FeedSource(Protocol):
    """Opens changefeeds; the pool is one."""

    def changes(self, query: Any) -> AbstractAsyncContextManager[AsyncIterator[Any]]:
        """The items of the feed that `query` opens, which ends with the context."""


class FeedHub:
    """Shares one changefeed among all subscribers with the same table and values."""

    def __init__(self, source: FeedSource) -> None:
        self._source = source

    @asynccontextmanager
    async def follow(
        self, table: Table[Row], equals: Mapping[str, Any]
    ) -> AsyncIterator[AsyncIterator[Change[Row]]]:
        """Changes of the rows whose columns equal these values (None: any), from the entry on."""
        async with self._source.changes(None):
            yield self.changes(table, equals)

    async def changes(
        self, table: Table[Row], equals: Mapping[str, Any]
    ) -> AsyncIterator[Change[Row]]:
        """The same as one stream, which lets go of the feed when it is closed."""
        async with self.follow(table, equals) as changes:
            async for change in changes:
                yield change
