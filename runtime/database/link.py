"""A connection that is kept up: opened in the background, watched, reopened when it is lost."""

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from rethinkdb.errors import ReqlAvailabilityError, ReqlError

from runtime.database.address import Address, Host
from runtime.database.connection import (
    Connection,
    ConnectionLostError,
    TooSlowError,
    connect,
)
from runtime.database.failures import as_ours, may_write, reason
from runtime.errors import OutcomeUnknown, Unavailable

log = logging.getLogger(__name__)

CANCEL_AGAIN: Final = 0.2
TOO_SLOW: Final = "The database did not answer in time. Ask for less, or try again soon."

AddressProvider: TypeAlias = Callable[[], Awaitable[Address]]


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds: how long things may take, and how often they are tried."""

    connect: float = 3.0
    query: float = 4.0
    heartbeat: float = 8.0
    heartbeat_every: float = 5.0
    first_pause: float = 0.1
    longest_pause: float = 2.0


class Link:
    """Queries over one connection; while there is none they fail at once."""

    def __init__(
        self, name: str, provider: AddressProvider, limits: Limits, found: asyncio.Event
    ) -> None:
        self._name = name
        # Set whenever one of the links that share it has found the database.
        self._found = found
        self._provider = provider
        self._limits = limits
        self._connection: Connection | None = None
        self._failure: str | None = None
        # Set when it is known whether there is a connection: queries wait for the first attempt
        # after a loss, which mostly succeeds, and not for the later ones.
        self._settled = asyncio.Event()
        self._connected = asyncio.Event()
        self._first_host = 0
        self._keeper: asyncio.Task[None] | None = None

    @property
    def connected(self) -> bool:
        """Whether there is a connection now."""
        return self._connection is not None and self._connection.open

    async def wait(self) -> None:
        """Returns when there is a connection, however long that takes."""
        await self._connected.wait()

    def start(self) -> None:
        """Begins to connect, and to keep connected."""
        self._keeper = asyncio.create_task(self._keep(), name=f"{self._name} connection")
        self._keeper.add_done_callback(_report)

    async def stop(self) -> None:
        """Ends the connection and does not open another."""
        # More than once: the driver's handshake waits with `wait_for`, which may swallow it.
        while self._keeper is not None and not self._keeper.done():
            self._keeper.cancel()
            await asyncio.wait({self._keeper}, timeout=CANCEL_AGAIN)
        self._failure = "stopped"
        self._settled.set()

    async def run(self, query: Any, limit: float | None = None) -> Any:
        """The answer; a query that was lost on the way is sent once more if it writes nothing."""
        deadline = asyncio.get_running_loop().time() + (limit or self._limits.query)
        try:
            return await self._run_once(query, deadline)
        except ConnectionLostError as lost:
            if lost.sent and may_write(query):
                raise OutcomeUnknown from lost
        try:
            return await self._run_once(query, deadline)
        except ConnectionLostError as lost:
            raise (OutcomeUnknown if lost.sent and may_write(query) else Unavailable) from lost

    @asynccontextmanager
    async def changes(self, query: Any) -> AsyncIterator[AsyncIterator[Any]]:
        """The items of a changefeed, which is closed on the server at the end."""
        stream = await self.run(query)
        try:
            yield stream
        finally:
            await stream.close()

    async def _run_once(self, query: Any, deadline: float) -> Any:
        connection = await self._current(deadline)
        try:
            return await connection.run(query, deadline - asyncio.get_running_loop().time())
        except ConnectionLostError:
            self._lose(connection)
            raise
        except TooSlowError as slow:
            raise (OutcomeUnknown() if may_write(query) else Unavailable(TOO_SLOW)) from slow
        except ReqlError as error:
            if isinstance(error, ReqlAvailabilityError):
                log.warning("the database could not run a query: %s", reason(error))
            raise as_ours(error) from error

    async def _current(self, deadline: float) -> Connection:
        while self._connection is None:
            if self._failure is not None:
                raise Unavailable
            try:
                async with asyncio.timeout_at(deadline):
                    await self._settled.wait()
            except TimeoutError as slow:
                raise Unavailable from slow
        return self._connection

    async def _keep(self) -> None:
        while True:
            connection = await self._open()
            try:
                why = await connection.watch(self._limits.heartbeat_every, self._limits.heartbeat)
            finally:
                self._lose(connection)
                await connection.close()
            log.warning("%s: lost the database: %s", self._name, why)

    async def _open(self) -> Connection:
        attempts = 0
        while True:
            try:
                connection = await self._try_hosts()
            except (ReqlError, OSError, Unavailable) as error:
                self._fail(reason(error))
                await self._pause(attempts)
                attempts += 1
            else:
                self._found.set()
                self._connection, self._failure = connection, None
                self._settled.set()
                self._connected.set()
                return connection

    async def _try_hosts(self) -> Connection:
        address = await self._provider()
        for place, host in _rotated(address.hosts, self._first_host):
            try:
                connection = await connect(host, address, self._limits.connect)
            except (ReqlError, OSError) as error:
                why = reason(error)
                failure = why if str(host) in why else f"{host}: {why}"
            else:
                self._first_host = place
                log.info("%s: connected to %s", self._name, host)
                return connection
        raise Unavailable(failure)

    def _lose(self, connection: Connection) -> None:
        if self._connection is connection:
            self._connection = None
            self._settled.clear()
            self._connected.clear()

    def _fail(self, why: str) -> None:
        if why != self._failure:
            log.warning("%s: no database: %s", self._name, why)
        self._failure = why
        self._settled.set()

    async def _pause(self, attempts: int) -> None:
        """Waits longer each time, but no longer than until another link finds the database."""
        longest = min(
            self._limits.longest_pause, self._limits.first_pause * 2.0 ** min(attempts, 9)
        )
        self._found.clear()
        with suppress(TimeoutError):
            # Apart, so that many processes do not all come back in the same moment.
            async with asyncio.timeout(longest * random.uniform(0.5, 1.0)):
                await self._found.wait()


def _rotated(hosts: Sequence[Host], first: int) -> list[tuple[int, Host]]:
    """The hosts, with their places, beginning with the one that answered last."""
    places = [(first + step) % len(hosts) for step in range(len(hosts))]
    return [(place, hosts[place]) for place in places]


def _report(keeper: "asyncio.Task[None]") -> None:
    if not keeper.cancelled() and (error := keeper.exception()) is not None:
        log.error("a database connection is no longer kept up", exc_info=error)
