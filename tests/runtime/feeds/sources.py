"""A source of changefeeds in memory: what a test puts in comes out of every open feed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

END: Any = object()


class FakeSource:
    """Counts the feeds that are open and those that ever were."""

    def __init__(self) -> None:
        self.queries: list[Any] = []
        self.open: list[asyncio.Queue[Any]] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self._changed = asyncio.Event()

    @asynccontextmanager
    async def changes(self, query: Any) -> AsyncIterator[AsyncIterator[Any]]:
        self.queries.append(query)
        self._changed.set()
        await self.gate.wait()
        queue: asyncio.Queue[Any] = asyncio.Queue()
        self.open.append(queue)
        self._changed.set()
        try:
            yield self._items(queue)
        finally:
            self.open.remove(queue)
            self._changed.set()

    async def _items(self, queue: "asyncio.Queue[Any]") -> AsyncIterator[Any]:
        while (item := await queue.get()) is not END:
            if isinstance(item, Exception):
                raise item
            yield item

    async def has_open(self, count: int) -> None:
        """Returns when so many feeds are open."""
        while len(self.open) != count:
            await self._change()

    async def was_asked(self, count: int) -> None:
        """Returns when so many feeds have been asked for."""
        while len(self.queries) != count:
            await self._change()

    async def _change(self) -> None:
        self._changed.clear()
        async with asyncio.timeout(5):
            await self._changed.wait()

    def put(self, *items: Any) -> None:
        """Sends items through every open feed."""
        for queue in self.open:
            for item in items:
                queue.put_nowait(item)


def added(id: str, **columns: Any) -> dict[str, Any]:
    """The item of a new row."""
    return {"old_val": None, "new_val": {"id": id, **columns}}
