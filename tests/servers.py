"""The app as users start it: a child process, ready when it says so."""

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
class App:
    """A running app: where it listens, its process, what it said until it was ready."""

    url: str
    process: subprocess.Popen[str]
    lines: tuple[str, ...]

    @property
    def graphql(self) -> str:
        return f"{self.url}/graphql"

    @property
    def websocket(self) -> str:
        return self.graphql.replace("http://", "ws://")

    def stop(self) -> int:
        """Ctrl-C; the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


@contextmanager
def running_app(environment: Mapping[str, str], project: Path = ROOT) -> Iterator[App]:
    """The app of `project` on a free port with these settings, stopped afterwards."""
    with starting_app(environment, project) as process:
        lines = tuple(_lines_until(process, "ready"))
        explorer = next(line for line in lines if line.startswith("explorer"))
        yield App(explorer.split()[1].removesuffix("/graphql"), process, lines)


@contextmanager
def starting_app(
    environment: Mapping[str, str], project: Path = ROOT
) -> Iterator[subprocess.Popen[str]]:
    """The app's process as soon as it exists; ended afterwards whatever it does."""
    command = [sys.executable, "-m", "runtime", "--project", str(project), "--port", "0"]
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()


def _lines_until(process: subprocess.Popen[str], word: str) -> Iterator[str]:
    assert process.stdout is not None
    for line in process.stdout:
        yield line.rstrip()
        if line.startswith(word):
            return
    raise AssertionError(f"the app ended with status {process.wait()} before it said {word!r}")
