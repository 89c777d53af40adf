"""A TCP proxy on loopback that can cut, refuse and freeze what passes through it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

from runtime.database.address import Address, Host


class Proxy:
    """Passes connections on to a target until it is told otherwise."""

    def __init__(self, target: Host) -> None:
        self._target = target
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self._writers: set[asyncio.StreamWriter] = set()
        self._questions = asyncio.Event()
        self._answers = asyncio.Event()
        self.thaw()
        self.host = Host("127.0.0.1", 0)
        self.accepted = 0

    async def listen(self) -> None:
        """Accepts connections, on the same port as before."""
        self._server = await asyncio.start_server(self._accept, self.host.name, self.host.port)
        self.host = Host("127.0.0.1", self._server.sockets[0].getsockname()[1])

    def refuse(self) -> None:
        """Accepts no more connections, and cuts those that are there."""
        if self._server is not None:
            self._server.close()
        self.cut()

    def cut(self) -> None:
        """Resets every connection."""
        for writer in self._writers:
            writer.transport.abort()

    def freeze(self) -> None:
        """Delivers nothing any more, without a word."""
        self._questions.clear()
        self._answers.clear()

    def hold_answers(self) -> None:
        """Delivers what is asked, and no answer."""
        self._answers.clear()

    def thaw(self) -> None:
        """Delivers what was held back, and goes on."""
        self._questions.set()
        self._answers.set()

    async def stop(self) -> None:
        """Ends everything."""
        self.refuse()
        self.thaw()
        if self._connections:
            await asyncio.wait(self._connections)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.accepted += 1
        connection = asyncio.create_task(self._connect(reader, writer))
        self._connections.add(connection)
        connection.add_done_callback(self._connections.discard)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(self._target.name, self._target.port)
        await asyncio.gather(
            self._pump(reader, back, self._questions), self._pump(there, writer, self._answers)
        )

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, flow: asyncio.Event
    ) -> None:
        self._writers.add(writer)
        with suppress(ConnectionError):
            while data := await reader.read(65536):
                await flow.wait()
                writer.write(data)
        self._writers.discard(writer)
        writer.close()


@asynccontextmanager
async def proxy_to(address: Address) -> AsyncIterator[tuple[Proxy, Address]]:
    """A proxy before a database, and the address of the database through it."""
    proxy = Proxy(address.hosts[0])
    await proxy.listen()
    try:
        yield proxy, replace(address, hosts=(proxy.host,))
    finally:
        await proxy.stop()
