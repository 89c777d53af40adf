"""The database of the app: found or started, connected to, prepared, and left in order."""

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from runtime.database.address import Address
from runtime.database.failures import QueryError
from runtime.database.local import FolderRefusedError, LocalServer
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.table import Table
from runtime.database.tables import TablesDifferError, prepare
from runtime.feeds.hub import FeedHub

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Console:
    """Whoever started the app: gets told what is going on, and when it cannot go on."""

    say: Callable[[str], None]
    give_up: Callable[[str], None]


class StorageError(Exception):
    """The folder for the embedded database cannot be used; the message says why."""


class Storage:
    """A project's tables on a cluster, or on an embedded server that serves a folder."""

    def __init__(self, tables: Sequence[Table[Any]], address: Address | None, folder: Path) -> None:
        if address is None:
            make_folder(folder)
        self._tables = tables
        self._address = address
        self._folder = folder
        self._local = LocalServer(folder)
        self._refusals: asyncio.Queue[str] = asyncio.Queue()
        self._pool = Pool(self._where)
        self._prepared = False
        self.database = Database(self._pool, tables)
        self.feeds = FeedHub(self._pool)

    @property
    def state(self) -> str:
        """`ready`, or what is being waited for."""
        if not self._pool.connected:
            return "waiting for the database"
        return "ready" if self._prepared else "waiting for the tables"

    @asynccontextmanager
    async def opened(self, console: Console) -> AsyncIterator[None]:
        """Connects and prepares in the background; at the end nothing of it is left."""
        try:
            async with self._pool:
                preparing = asyncio.create_task(self._prepare(console))
                preparing.add_done_callback(partial(_report, console))
                watching = asyncio.create_task(self._watch(console))
                yield
                preparing.cancel()
                watching.cancel()
                await asyncio.wait({preparing, watching})
                await self.feeds.close()
        finally:
            await self._local.stop()

    async def _where(self) -> Address:
        try:
            return self._address or await self._local.address()
        except FolderRefusedError as refusal:
            self._refusals.put_nowait(refusal.message)
        # The app gives up: whoever asks is not to try again, but is cancelled.
        return await asyncio.Future()

    async def _prepare(self, console: Console) -> None:
        if self._address:
            console.say(f"database  {self._address}")
        try:
            await prepare(self._pool, self._tables)
        except TablesDifferError as error:
            console.give_up(f"The database is not what the schema says.\n{error}")
            return
        except QueryError as error:
            console.give_up(f"The database refuses what the schema needs: {error}")
            return
        if not self._address:
            console.say(f"database  {await self._where()} ({self._place()})")
        self._prepared = True
        console.say("ready     Ctrl-C stops it")

    async def _watch(self, console: Console) -> None:
        console.give_up(f"DATA_DIR: {await self._refusals.get()}")

    def _place(self) -> str:
        served = "another process serves" if self._local.joined else "embedded in"
        return f"{served} {self._folder}"


def make_folder(folder: Path) -> None:
    """The folder for the embedded database, if it is not there; StorageError if it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise StorageError(f"DATA_DIR: {folder} is not a folder") from None
    except OSError as error:
        raise StorageError(f"DATA_DIR: {folder} cannot be made: {error.strerror}") from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise StorageError(f"DATA_DIR: {folder} cannot be written to")


def _report(console: Console, preparing: "asyncio.Task[None]") -> None:
    if not preparing.cancelled() and (error := preparing.exception()) is not None:
        log.error("preparing the database failed", exc_info=error)
        console.give_up("The database cannot be prepared; the log says why.")
