"""The embedded database as a child of this process, or the one that serves the folder already."""

import asyncio
import json
import logging
import os
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from pathlib import Path
from typing import Final

from runtime.database.address import Address, Host, parse_address
from runtime.errors import Unavailable

log = logging.getLogger(__name__)

ROOT: Final = Path(__file__).parents[2]
START_LIMIT: Final = 30.0
STOP_LIMIT: Final = 20.0
REFUSED: Final = 2
SERVED_ALREADY: Final = 3
CHUNK: Final = 4096


class FolderRefusedError(Unavailable):
    """The folder cannot be served however often it is tried; the message says why."""


class LocalServer:
    """Serves a folder, or joins the process that does and takes over when that is gone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.absolute()
        self._process: Process | None = None
        self._own: Address | None = None
        self._joined: tuple[Address, int] | None = None
        self._changing = asyncio.Lock()
        self._served = False  # whether the folder could be served at any time
        self._refusal: str | None = None
        self._listening: asyncio.Task[None] | None = None

    @property
    def joined(self) -> bool:
        """Whether the server belongs to another process."""
        return self._joined is not None

    async def address(self) -> Address:
        """Where the folder is served; Unavailable if it cannot be."""
        async with self._changing:
            if self._refusal is not None:
                raise FolderRefusedError(self._refusal)
            if self._own is not None and self._process and self._process.returncode is None:
                return self._own
            if self._joined is not None and _lives(self._joined[1]):
                return self._joined[0]
            return await self._start()

    async def stop(self) -> None:
        """Ends the server if it is ours, once it has everything on disk."""
        async with self._changing:
            if self._process is not None:
                await _end(self._process)
            if self._listening is not None:
                await asyncio.wait({self._listening}, timeout=STOP_LIMIT)
            self._process = self._own = self._joined = None

    async def _start(self) -> Address:
        self._own = self._joined = None
        process = await self._spawn()
        serving = False
        try:
            line = await _first_line(process)
            if serving := bool(line):
                self._process, self._own = process, parse_address(line.split()[-1])
                self._served = True
                self._listening = asyncio.create_task(_pass_on(process))
                log.info("serving %s at %s", self._folder, self._own)
                return self._own
        finally:
            if not serving:
                await _end(process)
        if process.returncode != SERVED_ALREADY:
            raise await self._failure(process)
        return self._join()

    async def _failure(self, process: Process) -> Unavailable:
        assert process.stderr is not None
        said = (await process.stderr.read()).decode(errors="replace").strip()
        # Where it was served before, what is in the way may go away: a full disk, say.
        if process.returncode == REFUSED and not self._served:
            self._refusal = said.removeprefix("embedded: ")
            return FolderRefusedError(self._refusal)
        return Unavailable(f"the database in {self._folder} did not start: {said}")

    async def _spawn(self) -> Process:
        # A session of its own: Ctrl-C reaches the app alone, which then ends its database last.
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "embedded", "--path", str(self._folder), "--port", "0"),
            "--until-stdin-closes",
            cwd=ROOT,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            start_new_session=True,
        )

    def _join(self) -> Address:
        try:
            server = json.loads((self._folder / "server.json").read_text())
            address = Address(hosts=(Host(server["host"], server["port"]),))
            self._joined = address, server["pid"]
            self._served = True
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise Unavailable(f"the database in {self._folder} is not ready") from error
        log.info("joined the database in %s at %s", self._folder, address)
        return address


async def _first_line(process: Process) -> str:
    """What the server says when it serves; nothing if it ended instead."""
    assert process.stdout is not None
    with suppress(TimeoutError):
        async with asyncio.timeout(START_LIMIT):
            return (await process.stdout.readline()).decode()
    return ""


async def _pass_on(process: Process) -> None:
    """What the server logs belongs to what the app logs."""
    assert process.stderr is not None
    while said := await process.stderr.read(CHUNK):
        sys.stderr.write(said.decode(errors="replace"))
        sys.stderr.flush()


async def _end(process: Process) -> None:
    """Ends a server by closing its input; one that does not end is killed."""
    assert process.stdin is not None
    process.stdin.close()
    try:
        async with asyncio.timeout(STOP_LIMIT):
            await process.wait()
    except TimeoutError:
        log.warning("the database did not stop and is killed")
    finally:
        with suppress(ProcessLookupError):
            process.kill()


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
