"""The figures of the embedded database, in the order they are printed."""

from collections.abc import AsyncIterator

from benchmarks.embedded import feeds, growth, memory, points, throughput
from benchmarks.embedded.servers import connected, subject
from benchmarks.figures import Figure

GROUPS = (points.figures, throughput.figures, feeds.figures, growth.figures, memory.figures)


async def figures() -> AsyncIterator[Figure]:
    """Every figure, on one server, as soon as it is known."""
    with subject() as server:
        async with connected(server) as connection:
            for group in GROUPS:
                async for figure in group(server, connection):
                    yield figure
