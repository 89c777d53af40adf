"""Documents a second through a filter, and what many writers gain over one."""

import asyncio
import itertools
import statistics
from collections.abc import AsyncIterator, Iterator
from typing import Any

from benchmarks.embedded.servers import Server, document, r, table
from benchmarks.figures import Figure, seconds

ROWS = 10_000
WRITERS = 100
TURNS = 15
GROUP = 7


async def figures(server: Server, connection: Any) -> AsyncIterator[Figure]:
    """A filter that finds 100 of 10,000; 100 writers against one.

    They share a connection, as the requests of an app do, or have one each, as 100 apps would.
    """
    async with table(connection, ROWS) as bench:
        found = bench.filter(r.row["group"] == GROUP).coerce_to("array")
        times = [await seconds(lambda: found.run(connection), 1) for _ in range(11)]
        speed = ROWS / statistics.median(times)
        yield Figure("filter over 10,000", speed, "docs/s", 100_000, at_least=True)
        numbers = itertools.count(1_000_000)
        gain = await many_over_one(bench, [connection] * WRITERS, numbers)
        yield Figure("100 soft writers over one", gain, "times", 3, at_least=True)
        connections = [await r.connect(url=server.url) for _ in range(WRITERS)]
        gain = await many_over_one(bench, connections, numbers)
        yield Figure("the same, a connection each", gain, "times", 3, at_least=True)
        for one in connections:
            await one.close(noreply_wait=False)


async def many_over_one(bench: Any, connections: list[Any], numbers: Iterator[int]) -> float:
    """Inserts a second of 100 writers, divided by those of one; medians of 15 turns."""
    one, many = [], []
    for _ in range(TURNS):
        one.append(await rate(bench, connections[:1], numbers, each=500))
        many.append(await rate(bench, connections, numbers, each=20))
    return statistics.median(many) / statistics.median(one)


async def rate(bench: Any, connections: list[Any], numbers: Iterator[int], each: int) -> float:
    async def write(connection: Any) -> None:
        for _ in range(each):
            await bench.insert(document(next(numbers), 20), durability="soft").run(connection)

    async def all_of_them() -> None:
        await asyncio.gather(*map(write, connections))

    return len(connections) * each / await seconds(all_of_them, 1)
