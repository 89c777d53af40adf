"""The folder of a database: one process serves it, and says where."""

import fcntl
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from embedded.storage.errors import FileRefusedError, FolderBusyError

LOCK: Final = "lock"
SERVER: Final = "server.json"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server listens, and which process it is."""

    host: str
    port: int
    pid: int

    def __str__(self) -> str:
        """As drivers take it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"rethinkdb://{host}:{self.port}"


class Folder:
    """A folder that is ours until `release`, or until this process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        self.path: Final = path
        try:
            _make(path)
            self._lock = os.open(path / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise _unusable(path, error) from error
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._lock)
            raise FolderBusyError(_who_serves(path)) from error

    def announce(self, address: Address) -> None:
        """Write down where the server listens, whole or not at all; raises FileRefusedError."""
        draft = self.path / f"{SERVER}.new"
        try:
            draft.write_text(json.dumps(asdict(address)) + "\n")
            draft.replace(self.path / SERVER)
        except OSError as error:
            raise _unusable(self.path / SERVER, error) from error

    def release(self) -> None:
        """Let another process serve the folder."""
        with suppress(OSError):  # whoever finds it asks whether the process still lives
            (self.path / SERVER).unlink()
        os.close(self._lock)


def names_to_disk(folder: Path) -> None:
    """Bring what a folder lists to disk, so that nothing in it is lost with its name."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _make(path: Path) -> None:
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    for folder in missing:
        names_to_disk(folder.parent)


def served_at(path: Path) -> Address | None:
    """What the server of a folder wrote down, if it did."""
    try:
        return Address(**json.loads((path / SERVER).read_text()))
    except (OSError, ValueError, TypeError):
        return None


def _unusable(path: Path, error: OSError) -> FileRefusedError:
    reason = error.strerror or error
    return FileRefusedError(f"{path} cannot be used: {reason}; mend that or choose another folder")


def _who_serves(path: Path) -> str:
    address = served_at(path)
    if address is None:
        return f"{path} is served by another process"
    return f"{path} is served already by process {address.pid} at {address}"
