"""The server's memory while a client reads a million documents of 1 KB."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from benchmarks.embedded.servers import Server, r, table
from benchmarks.figures import Figure

ROWS = 1_000_000


async def figures(server: Server, connection: Any) -> AsyncIterator[Figure]:
    """The highest resident size, in MB; only of a server that is our child."""
    if server.pid is None:
        return
    async with table(connection, ROWS, size=950) as bench:
        process = Path("/proc", str(server.pid))
        (process / "clear_refs").write_text("5")  # forget the highest size so far
        assert await bench.filter(r.row["text"] == "none").count().run(connection) == 0
        cursor = await bench.run(connection)
        assert sum([1 async for _ in cursor]) == ROWS
        yield Figure("highest memory of a scan of 1,000,000", highest(process), "MB", 200)


def highest(process: Path) -> float:
    lines = (process / "status").read_text().splitlines()
    line = next(line for line in lines if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
