"""A server that speaks the protocol and gives every query the same prepared answer.

`python -m benchmarks.embedded.null_server ANSWER` prints its address when it serves. The
handshake is the embedded server's own, so that both sides of a ratio connect alike.
"""

import asyncio
import struct
import sys

from embedded.storage.users import credentials
from embedded.wire.handshake import Handshake, HandshakeState

HEADER = struct.Struct("<QI")
ADMIN = credentials("")


class Constant(asyncio.Protocol):
    """One connection: after the handshake each frame is answered by the same bytes."""

    def __init__(self, answer: bytes) -> None:
        self._tail = struct.pack("<I", len(answer)) + answer
        self._handshake = Handshake(lambda name: ADMIN)
        self._connected = False
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if not self._connected:
            self._transport.writelines(list(self._handshake.receive(data)))
            self._connected = self._handshake.state is HandshakeState.DONE
            data = self._handshake.rest if self._connected else b""
        self._buffer += data
        while len(self._buffer) >= HEADER.size:
            token, length = HEADER.unpack_from(self._buffer)
            if len(self._buffer) < HEADER.size + length:
                return
            self._buffer = self._buffer[HEADER.size + length :]
            self._transport.write(struct.pack("<Q", token) + self._tail)


async def serve(answer: bytes) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Constant(answer), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(f"constant answers at rethinkdb://127.0.0.1:{port}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1].encode()))
