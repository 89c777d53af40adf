"""A process of its own that races for names: one name a line in, the ids it got out."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from runtime.database.address import parse_address
from runtime.database.session import Database
from tests.databases import ROOT
from tests.runtime.database.chat import CHANNELS
from tests.runtime.database.pools import pool_to

AT_ONCE = 10


class Racer:
    """The other process, as a test sees it."""

    def __init__(self, process: Process) -> None:
        self._process = process

    async def race(self, name: str) -> list[str]:
        """The ids that it gets for a name, wanted by many at once."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(name.encode() + b"\n")
        ids: list[str] = json.loads(await self._process.stdout.readline())
        return ids


@asynccontextmanager
async def racer(url: str) -> AsyncIterator[Racer]:
    """Another process with connections of its own, ready to race."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.runtime.database.racer", url),
        cwd=ROOT,
        stdin=PIPE,
        stdout=PIPE,
    )
    assert process.stdin is not None and process.stdout is not None
    try:
        assert await process.stdout.readline() == b"ready\n"
        yield Racer(process)
    finally:
        process.stdin.close()
        await process.wait()


async def _race(db: Database, name: str) -> list[str]:
    values = {"name": name}
    rows = [db.get_or_create(CHANNELS, values, index="name") for _ in range(AT_ONCE)]
    return [row["id"] for row in await asyncio.gather(*rows)]


async def main(url: str) -> None:
    """Answers until the input ends."""
    async with pool_to(parse_address(url)) as pool:
        db = Database(pool)
        print("ready", flush=True)
        while name := (await asyncio.to_thread(sys.stdin.readline)).strip():
            print(json.dumps(await _race(db, name)), flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
