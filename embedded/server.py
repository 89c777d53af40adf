"""The server: a catalog, a socket, and the connections on it, from start to graceful stop."""

import asyncio
from pathlib import Path
from typing import Final

from embedded.reql.indexing import index_keys
from embedded.reql.query import Planner
from embedded.storage.catalog import Catalog
from embedded.wire.connection import Connection
from embedded.wire.execution import Engine
from embedded.wire.workers import Workers


class Server:
    """Serves one folder; the folder is held by the caller."""

    def __init__(self, folder: Path) -> None:
        self._engine: Final = Engine(Catalog(folder, index_keys), Planner())
        self._workers: Final = Workers()
        self._connections: set[Connection] = set()
        self._listener: asyncio.Server | None = None

    async def listen(self, host: str, port: int) -> int:
        """Accept connections; gives the port, which is chosen when `port` is 0."""
        loop = asyncio.get_running_loop()
        self._listener = await loop.create_server(self._connection, host, port, backlog=1024)
        chosen: int = self._listener.sockets[0].getsockname()[1]
        return chosen

    async def stop(self) -> None:
        """Hang up on everyone, let what runs end, and leave everything on disk."""
        if self._listener is not None:
            self._listener.close()
        # Writes that only wait for the disk are still acknowledged.
        await asyncio.to_thread(self._engine.catalog.journal.sync)
        for connection in list(self._connections):
            connection.close()
        await asyncio.to_thread(self._workers.close)
        await asyncio.to_thread(self._engine.catalog.close)

    def _connection(self) -> Connection:
        return Connection(self._engine, self._workers, self._connections)
