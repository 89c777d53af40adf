"""`python -m embedded --path DIR`: run the database alone, for any RethinkDB driver."""

import argparse
import asyncio
import gc
import logging
import os
import resource
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final, NoReturn

from embedded.server import Server
from embedded.storage.errors import DAMAGE, FolderBusyError, StorageError, WriteFailedError
from embedded.storage.file import FILE_NAME
from embedded.storage.folder import Address, Folder

_REFUSED: Final = 2
_BUSY: Final = 3
_LAST_PORT: Final = 65535
_OPEN_FILES: Final = 65536

# A query in a thread lets go of the interpreter this soon when the event loop asks for it.
_SWITCH_SECONDS: Final = 0.0001


def main() -> int:
    """Serve until told to stop; gives the exit code."""
    options = _arguments()
    logging.basicConfig(level=logging.INFO, format="embedded: %(message)s")
    sys.setswitchinterval(_SWITCH_SECONDS)
    _allow_many_connections()
    try:
        folder = Folder(options.path)
    except FolderBusyError as error:
        return _complain(error, _BUSY)
    except StorageError as error:
        return _complain(error, _REFUSED)
    try:
        return asyncio.run(_serve(folder, options))
    except WriteFailedError as error:
        return _complain(f"{folder.path}: {error}", _REFUSED)
    except StorageError as error:
        return _complain(error, _REFUSED)
    except DAMAGE as error:
        damage = f"{folder.path / FILE_NAME} is damaged: {error}; restore it from a backup"
        return _complain(damage, _REFUSED)
    finally:
        folder.release()


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        sys.exit(_complain(message, _REFUSED))


async def _serve(folder: Folder, options: argparse.Namespace) -> int:
    server = Server(folder.path)
    try:
        port = await server.listen(options.host, options.port)
    except OSError as error:
        await server.stop()
        return _complain(
            f"cannot listen on {options.host}:{options.port}: {error.strerror}", _REFUSED
        )
    address = Address(options.host, port, os.getpid())
    try:
        folder.announce(address)
    except StorageError:
        await server.stop()
        raise
    _spare_the_collector()
    stopping = _stop_signals(until_stdin_closes=options.until_stdin_closes)
    print(f"embedded: serving {folder.path} at {address}", flush=True)
    await stopping.wait()
    await server.stop()
    return 0


def _allow_many_connections() -> None:
    """Each is an open file; systems allow few of them to whoever does not ask."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = _OPEN_FILES if hard == resource.RLIM_INFINITY else min(hard, _OPEN_FILES)
    if soft != resource.RLIM_INFINITY and soft < most:
        with suppress(ValueError, OSError):  # then with as many as there may be
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def _spare_the_collector() -> None:
    """Documents come and go by the million and hold no cycles: look for those seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _stop_signals(*, until_stdin_closes: bool) -> asyncio.Event:
    loop, stopping = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    if until_stdin_closes:
        loop.add_reader(sys.stdin.fileno(), _at_end_of_stdin, stopping)
    return stopping


def _at_end_of_stdin(stopping: asyncio.Event) -> None:
    if not os.read(sys.stdin.fileno(), 4096):
        asyncio.get_running_loop().remove_reader(sys.stdin.fileno())
        stopping.set()


def _complain(problem: object, code: int) -> int:
    print(f"embedded: {problem}", file=sys.stderr)
    return code


def _arguments() -> argparse.Namespace:
    parser = _Parser(prog="python -m embedded", description=__doc__)
    parser.add_argument("--path", type=Path, required=True, help="the folder to store in")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=_port, default=28015, help="0 takes any that is free")
    parser.add_argument(
        "--until-stdin-closes", action="store_true", help="stop, too, when stdin comes to its end"
    )
    return parser.parse_args()


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (0 to {_LAST_PORT})")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
