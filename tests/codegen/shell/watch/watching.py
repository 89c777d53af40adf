"""A `watch` that runs: what it says, and its end."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.databases import ROOT


@dataclass(frozen=True, slots=True)
class Watching:
    """The process; each line that it says is read once."""

    process: subprocess.Popen[str]

    def until(self, word: str) -> str:
        """All that it says up to a line with `word`."""
        assert self.process.stdout
        said = ""
        for line in self.process.stdout:
            said += line
            if word in line:
                return said
        raise AssertionError(f"it ended without {word!r}: {said}")

    def stop(self) -> int:
        """Ctrl-C; the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


@contextmanager
def watching(
    folder: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> Iterator[Watching]:
    """`python -m codegen watch --project FOLDER …`, ended afterwards whatever it does."""
    command = [sys.executable, "-u", "-m", "codegen", "watch", "--project", str(folder), *arguments]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            yield Watching(process)
        finally:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
