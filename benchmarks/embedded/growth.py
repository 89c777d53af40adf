"""What a read costs in a table of a million, as a multiple of the same in one of a thousand."""

import random
from collections.abc import AsyncIterator
from typing import Any

from benchmarks.embedded.servers import Server, table
from benchmarks.figures import Figure, Operation, ratio

SMALL, LARGE = 1_000, 1_000_000


async def figures(server: Server, connection: Any) -> AsyncIterator[Figure]:
    """Random point reads, and indexed reads of 100 documents, in turns on both tables."""
    async with (
        table(connection, SMALL, name="small") as small,
        table(connection, LARGE, name="large") as large,
    ):
        for name, query in KINDS.items():
            times = await ratio(
                reader(connection, query, large, LARGE), reader(connection, query, small, SMALL)
            )
            yield Figure(f"{name}, 1,000 → 1,000,000 documents", times, "times", 1.5)


def point(bench: Any, number: int) -> Any:
    return bench.get(number)


def indexed(bench: Any, number: int) -> Any:
    return bench.get_all(number // 100, index="group").coerce_to("array")


KINDS = {"point read": point, "indexed read": indexed}


def reader(connection: Any, query: Any, bench: Any, rows: int) -> Operation:
    """A read of a random place."""
    chosen = random.Random(rows)
    return lambda: query(bench, chosen.randrange(rows)).run(connection)
