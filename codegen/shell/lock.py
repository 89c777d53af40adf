"""One command at a time works in a project folder."""

import fcntl
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from codegen.shell.folders import cache_folder


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other command works in the folder, and keep others waiting."""
    try:
        file = (cache_folder(folder) / "codegen.lock").open("ab")
    except OSError:
        # Where nothing can be written, nobody writes.
        yield
        return
    with file:
        _lock(file, folder)
        yield


def _lock(file: IO[bytes], folder: Path) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print(f"waiting for another codegen in {folder}", file=sys.stderr)
        fcntl.flock(file, fcntl.LOCK_EX)
