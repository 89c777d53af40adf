"""Writers whose connection is cut again and again."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field

from runtime.database.address import parse_address
from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.errors import Conflict, OutcomeUnknown, Unavailable
from tests.runtime.database.chat import CHANNELS, Channel
from tests.runtime.database.pools import QUICK, pool_to
from tests.runtime.database.proxy import Proxy, proxy_to

WRITERS = 8
CUTS = 15


@dataclass
class Writing:
    """What the writers were told about each of their rows."""

    pool: Pool
    acknowledged: list[Channel] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    enough: bool = False

    async def write(self, writer: int) -> None:
        """Inserts until it is enough; two writers want each name."""
        db = Database(self.pool)
        number = 0
        while not self.enough:
            number += 1
            name = f"{writer // 2}-{number}"
            try:
                self.acknowledged.append(await db.insert(CHANNELS, {"name": name}))
            except OutcomeUnknown:
                self.unknown.append(name)
            except Conflict:
                pass
            except Unavailable:
                await self.pool.wait()


async def cut_often(proxy: Proxy, writing: Writing, writers: list[asyncio.Task[None]]) -> None:
    """Cuts the path again and again, with questions or answers under way."""
    for cut in range(CUTS):
        written = len(writing.acknowledged)
        while len(writing.acknowledged) < written + 5:
            done, _ = await asyncio.wait(writers, timeout=0.01)
            assert not done
        if cut % 2:
            proxy.hold_answers()
        else:
            proxy.freeze()
        await asyncio.wait(writers, timeout=0.02)
        proxy.cut()
        proxy.thaw()


async def test_no_acknowledged_row_is_lost_and_none_is_there_twice(
    db: Database, database_url: str
) -> None:
    async with (
        proxy_to(parse_address(database_url)) as (proxy, address),
        pool_to(address, QUICK) as pool,
    ):
        writing = Writing(pool)
        writers = [asyncio.create_task(writing.write(number)) for number in range(WRITERS)]
        await cut_often(proxy, writing, writers)
        writing.enough = True
        await asyncio.gather(*writers)

    rows: list[Channel] = await db.run(r.table("channels").coerce_to("array"))
    stored = {row["id"]: row for row in rows}
    assert all(stored[row["id"]] == row for row in writing.acknowledged)
    names = Counter(row["name"] for row in rows)
    assert max(names.values()) == 1
    # What was neither acknowledged nor reported as unknown was not written.
    assert set(names) <= {row["name"] for row in writing.acknowledged} | set(writing.unknown)
