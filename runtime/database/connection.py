"""One connection to a server, with the hazards of the driver contained.

Cancelling a task that awaits an answer would close the whole connection, so queries run in tasks
of their own. Neither connecting nor a query nor closing has a limit in the driver, so all get one.
"""

import asyncio
import socket
from contextlib import suppress
from typing import Any, Final

from rethinkdb.errors import ReqlDriverError, ReqlError

from runtime.database.address import Address, Host
from runtime.database.driver import Decoder, r
from runtime.database.ending import end, next_token
from runtime.database.failures import may_write
from runtime.database.stream import Stream

CLOSE_LIMIT: Final = 1.0

# Half-open connections are noticed by the kernel within 20 s instead of two hours.
SOCKET_OPTIONS: Final = (
    ("TCP_KEEPIDLE", 10),
    ("TCP_KEEPINTVL", 3),
    ("TCP_KEEPCNT", 3),
    ("TCP_USER_TIMEOUT", 20_000),
)


class ConnectionLostError(Exception):
    """The connection ended; `sent` is False when the query cannot have reached the server."""

    def __init__(self, message: str, *, sent: bool) -> None:
        super().__init__(message)
        self.sent = sent


class TooSlowError(Exception):
    """No answer within the limit."""


async def connect(host: Host, address: Address, limit: float) -> "Connection":
    """An open connection, within `limit` seconds; ReqlDriverError or TimeoutError if not."""
    driver = r.connection_type(
        host.name,
        host.port,
        address.database,
        auth_key=None,
        user=address.user,
        # The driver sends the password as Latin-1, the server reads UTF-8.
        password=address.password.encode().decode("latin-1"),
        timeout=limit,
        ssl={"ca_certs": address.ca_certs} if address.ca_certs else {},
        _handshake_version=10,
        json_decoder=Decoder,
    )
    connected = False
    try:
        async with asyncio.timeout(limit):
            await driver.reconnect(noreply_wait=False, timeout=limit)
        connected = True
    except TimeoutError:
        raise TimeoutError(f"no connection within {limit:g} s") from None
    finally:
        if not connected:
            _abort(driver)
    _watch_over(driver)
    return Connection(driver)


class Connection:
    """An open connection on which many queries run at the same time."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver
        self._reader: asyncio.Task[None] = driver._instance._reader_task
        self._reader.add_done_callback(_forget_error)

    @property
    def open(self) -> bool:
        """Whether queries can be sent."""
        return bool(self._driver.is_open())

    async def run(self, query: Any, limit: float) -> Any:
        """The answer to a query; ConnectionLostError or TooSlowError if there is none."""
        tokens: list[int] = []
        task = asyncio.ensure_future(self._answer(query, tokens))
        try:
            await asyncio.wait({task}, timeout=limit)
        except asyncio.CancelledError:
            task.add_done_callback(_discard)
            raise
        if not task.done():
            task.add_done_callback(_discard)
            # A write goes on: in the middle of it, it would be neither done nor undone.
            if not may_write(query) and all(end(self._driver, token) for token in tokens):
                task.cancel()
            raise TooSlowError(f"no answer within {limit:.1f} s")
        return task.result()

    async def _answer(self, query: Any, tokens: list[int]) -> Any:
        # Asked and sent in one step of the loop: a query on a closed connection waits for ever.
        if not self.open:
            raise ConnectionLostError("the connection is closed", sent=False)
        tokens.append(next_token(self._driver))
        try:
            answer = await query.run(self._driver)
        except ReqlDriverError as error:
            if self.open:
                raise
            raise ConnectionLostError(str(error), sent=True) from error
        return Stream(answer) if isinstance(answer, r.Cursor) else answer

    async def watch(self, every: float, limit: float) -> str:
        """Returns when the connection is lost or silent, and why."""
        while not (await asyncio.wait({self._reader}, timeout=every))[0]:
            try:
                await self.run(r.expr(1), limit)
            except ConnectionLostError:
                break
            except (TooSlowError, ReqlError) as error:
                return str(error)
        return "the server closed the connection"

    async def close(self) -> None:
        """Ends the connection with everything on it, politely if that is quick."""
        transport = self._driver._instance._streamwriter.transport
        try:
            with suppress(TimeoutError, OSError, ReqlError):
                async with asyncio.timeout(CLOSE_LIMIT):
                    await self._driver.close(noreply_wait=False)
        finally:
            transport.abort()


def _forget_error(task: "asyncio.Task[Any]") -> None:
    """What went wrong there is known from elsewhere, and need not be logged as forgotten."""
    if not task.cancelled():
        task.exception()


def _discard(task: "asyncio.Task[Any]") -> None:
    """Forgets an answer that nobody waits for any more, and ends the stream it may be."""
    if task.cancelled() or task.exception() is not None:
        return
    if isinstance(task.result(), Stream):
        closing = asyncio.ensure_future(task.result().close())
        closing.add_done_callback(_forget_error)


def _watch_over(driver: Any) -> None:
    connected = driver._instance._streamwriter.get_extra_info("socket")
    for name, value in SOCKET_OPTIONS:
        # Not every system has all of them.
        if hasattr(socket, name):
            connected.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


def _abort(driver: Any) -> None:
    if (writer := driver._instance._streamwriter) is not None:
        writer.transport.abort()
