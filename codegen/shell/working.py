"""The surroundings of a command that works in a project's folder."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from codegen.shell.journal import recover
from codegen.shell.lock import alone


@contextmanager
def working(folder: Path) -> Iterator[None]:
    """Alone, in a folder where no write is half done."""
    with alone(folder), _without_collector():
        if recover(folder):
            print("an earlier write was cut off: it is undone", file=sys.stderr)
        yield


@contextmanager
def _without_collector() -> Iterator[None]:
    """Syntax trees are kept to the end; looking for cycles in them takes half of the time."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
