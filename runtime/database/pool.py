"""The app's connections: one for queries, and one for changefeeds, which must not disturb them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import Any, Self

from runtime.database.address import Address
from runtime.database.link import AddressProvider, Limits, Link


class Pool:
    """Runs queries and opens changefeeds; `async with` keeps its connections up."""

    def __init__(self, provider: AddressProvider, limits: Limits | None = None) -> None:
        self._provider = provider
        found = asyncio.Event()
        self._queries = Link("queries", provider, limits or Limits(), found)
        self._feeds = Link("changefeeds", provider, limits or Limits(), found)

    async def __aenter__(self) -> Self:
        self._queries.start()
        self._feeds.start()
        return self

    async def __aexit__(
        self,
        type: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._feeds.stop()
        await self._queries.stop()

    @property
    def connected(self) -> bool:
        """Whether queries and changefeeds both have their connection."""
        return self._queries.connected and self._feeds.connected

    async def wait(self) -> None:
        """Returns when both connections are there, however long that takes."""
        await self._queries.wait()
        await self._feeds.wait()

    async def address(self) -> Address:
        """Where the database is."""
        return await self._provider()

    async def run(self, query: Any, *, limit: float | None = None) -> Any:
        """The answer to a query, or Unavailable within 4 s (or `limit`)."""
        return await self._queries.run(query, limit)

    def changes(self, query: Any) -> AbstractAsyncContextManager[AsyncIterator[Any]]:
        """The items of a changefeed, on the connection for those."""
        return self._feeds.changes(query)
