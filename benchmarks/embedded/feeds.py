"""From a write to its change in the hands of 100 feeds."""

import asyncio
import statistics
import time
from collections.abc import AsyncIterator
from typing import Any

from benchmarks.embedded.servers import Server, connected, document, table
from benchmarks.figures import Figure

FEEDS = 100
ROUNDS = 30


async def figures(server: Server, connection: Any) -> AsyncIterator[Figure]:
    """Median over all deliveries, in milliseconds."""
    async with table(connection, 100) as bench, connected(server) as reader:
        feeds = [await bench.changes().run(reader) for _ in range(FEEDS)]
        delays: list[float] = []
        for number in range(ROUNDS):
            delays += await delivery(bench, connection, feeds, 1000 + number)
        yield Figure("write to change in 100 feeds", statistics.median(delays) * 1000, "ms", 20)
        for feed in feeds:
            await feed.close()


async def delivery(bench: Any, writer: Any, feeds: list[Any], number: int) -> list[float]:
    """Seconds from the call of one insert to each feed's item."""
    started = time.perf_counter()

    async def wait(feed: Any) -> float:
        await feed.next()
        return time.perf_counter() - started

    waiting = [asyncio.create_task(wait(feed)) for feed in feeds]
    await bench.insert(document(number, 20), durability="soft").run(writer)
    return await asyncio.gather(*waiting)
