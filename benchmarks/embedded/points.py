"""Small operations, as multiples of what a server of constants takes for the same answer."""

import itertools
from collections.abc import AsyncIterator
from typing import Any

from benchmarks.embedded.servers import Server, answering, connected, document, table
from benchmarks.figures import Figure, ratio

INSERTED = {
    "deleted": 0,
    "errors": 0,
    "inserted": 1,
    "replaced": 0,
    "skipped": 0,
    "unchanged": 0,
}


async def figures(server: Server, connection: Any) -> AsyncIterator[Figure]:
    """get, get_all of 100 documents, soft insert."""
    async with table(connection, 1000) as bench:
        get = bench.get(500)
        yield Figure("point get", await beside(get, connection, document(500, 20)), "times", 2)
        hundred = bench.get_all(5, index="group").coerce_to("array")
        rows = [document(number, 20) for number in range(100)]
        yield Figure(
            "get_all of 100", await beside(hundred, connection, rows, each=20), "times", 2.5
        )
        yield Figure("soft insert", await inserts(bench, connection), "times", 3)


async def beside(query: Any, connection: Any, datum: Any, each: int = 100) -> float:
    """How many times longer the server takes than one that knows the answer."""
    with answering(datum) as floor:
        async with connected(floor) as null:
            return await ratio(lambda: query.run(connection), lambda: query.run(null), each=each)


async def inserts(bench: Any, connection: Any) -> float:
    """The same for inserts, each of another document."""
    numbers = itertools.count(1_000_000)

    def insert(where: Any) -> Any:
        return bench.insert(document(next(numbers), 20), durability="soft").run(where)

    with answering(INSERTED) as floor:
        async with connected(floor) as null:
            return await ratio(lambda: insert(connection), lambda: insert(null))
