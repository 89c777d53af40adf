"""What a read costs in a table of a million, as a multiple of the same in one of a thousand."""

import random
import statistics
from collections.abc import AsyncIterator
from typing import Any

from benchmarks.embedded.servers import Server, table
from benchmarks.figures import Figure, Operation, seconds

SMALL, LARGE = 1_000, 1_000_000


async def figures(server: Server, connection: Any) -> AsyncIterator[Figure]:
    """Random point reads, and indexed reads of 100 documents."""
    times = {}
    for rows in (SMALL, LARGE):
        async with table(connection, rows) as bench:
            times[rows] = [await median(reader(bench, connection, rows, kind)) for kind in KINDS]
    for name, small, large in zip(KINDS, times[SMALL], times[LARGE], strict=True):
        yield Figure(f"{name}, 1,000 → 1,000,000 documents", large / small, "times", 1.5)


def point(bench: Any, number: int) -> Any:
    return bench.get(number)


def indexed(bench: Any, number: int) -> Any:
    return bench.get_all(number // 100, index="group").coerce_to("array")


KINDS = {"point read": point, "indexed read": indexed}


def reader(bench: Any, connection: Any, rows: int, kind: str) -> Operation:
    chosen = random.Random(rows)
    return lambda: KINDS[kind](bench, chosen.randrange(rows)).run(connection)


async def median(operation: Operation) -> float:
    return statistics.median([await seconds(operation, 100) for _ in range(20)])
