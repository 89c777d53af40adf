"""The database of the app: found or started, connected to, prepared, and left in order."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from runtime.database.address import Address
from runtime.database.local import LocalServer
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.table import Table
from runtime.database.tables import TablesDifferError, prepare
from runtime.feeds.hub import FeedHub

log = logging.getLogger(__name__)

Announce = Callable[[str], None]


class Storage:
    """A project's tables on a cluster, or on an embedded server that serves a folder."""

    def __init__(self, tables: Sequence[Table[Any]], address: Address | None, folder: Path) -> None:
        self._tables = tables
        self._address = address
        self._folder = folder
        self._local = LocalServer(folder)
        self._pool = Pool(self._where)
        self._prepared = False
        self.database = Database(self._pool)
        self.feeds = FeedHub(self._pool)

    @property
    def state(self) -> str:
        """`ready`, or what is being waited for."""
        if not self._pool.connected:
            return "waiting for the database"
        return "ready" if self._prepared else "waiting for the tables"

    @asynccontextmanager
    async def opened(self, announce: Announce) -> AsyncIterator[None]:
        """Connects and prepares in the background; at the end nothing of it is left."""
        try:
            async with self._pool:
                preparing = asyncio.create_task(self._prepare(announce))
                preparing.add_done_callback(_report)
                yield
                preparing.cancel()
                await asyncio.wait({preparing})
        finally:
            await self._local.stop()

    async def _where(self) -> Address:
        return self._address or await self._local.address()

    async def _prepare(self, announce: Announce) -> None:
        if self._address:
            announce(f"database  {self._address}")
        try:
            await prepare(self._pool, self._tables)
        except TablesDifferError as error:
            log.error("the database does not fit the schema:\n%s", error)
            return
        if not self._address:
            announce(f"database  {await self._where()} ({self._place()})")
        self._prepared = True
        announce("ready     Ctrl-C stops it")

    def _place(self) -> str:
        served = "another process serves" if self._local.joined else "embedded in"
        return f"{served} {self._folder}"


def _report(preparing: "asyncio.Task[None]") -> None:
    if not preparing.cancelled() and (error := preparing.exception()) is not None:
        log.error("the database cannot be prepared", exc_info=error)
