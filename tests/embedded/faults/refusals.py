"""A server that is expected not to start: how it ended, and what it did to the folder."""

import hashlib
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.databases import EMBEDDED, ROOT

DATA = "data.sqlite"
LOG = "data.sqlite-wal"


def refused(folder: Path, status: int = 2, before: Callable[[], None] | None = None) -> str:
    """The one line that a server on `folder` ends with; `before` runs in its process first."""
    ended = subprocess.run(
        [*EMBEDDED, "--path", str(folder), "--port", "0"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        preexec_fn=before,
    )
    assert (ended.returncode, ended.stdout) == (status, ""), ended.stderr
    [line] = ended.stderr.splitlines()
    assert line.startswith("embedded: ")
    return line


def contents(folder: Path) -> dict[str, str]:
    """A hash of each file that holds data."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.glob(f"{DATA}*"))
        if not path.name.endswith("-shm")
    }
