"""Pools for tests: to an address, through a proxy, counting."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from runtime.database.address import Address
from runtime.database.link import Limits
from runtime.database.pool import Pool
from runtime.database.runner import Runner

# Fast enough for a test to wait for, slow enough for a busy machine.
QUICK = Limits(
    connect=1.0,
    query=3.0,
    heartbeat=1.0,
    heartbeat_every=0.3,
    first_pause=0.05,
    longest_pause=0.2,
)


def constant(address: Address) -> Any:
    """A provider that always knows the same address."""

    async def provide() -> Address:
        return address

    return provide


@asynccontextmanager
async def pool_to(address: Address, limits: Limits | None = None) -> AsyncIterator[Pool]:
    """A pool that is connected."""
    async with Pool(constant(address), limits) as pool:
        await pool.wait()
        yield pool


@dataclass
class Counting:
    """A runner that notes the queries that pass."""

    runner: Runner
    queries: list[Any] = field(default_factory=list)

    async def run(self, query: Any, *, limit: float | None = None) -> Any:
        self.queries.append(query)
        return await self.runner.run(query, limit=limit)
