"""Commands as users run them, and how long they take."""

import os
import subprocess
import sys
import time
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_NOTHING_SET = {"RETHINKDB_URL": "", "PORT": "0"}
_SAVES = 3
# Seconds that somebody reads and writes between two saves: a part of what is measured, no wait.
_BETWEEN_SAVES = 2


def command_seconds(command: str, folder: Path) -> float:
    """Seconds of `python -m codegen COMMAND`."""
    line = [sys.executable, "-m", "codegen", command, "--project", str(folder)]
    started = time.perf_counter()
    subprocess.run(line, cwd=_ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started


def server_seconds(folder: Path) -> float:
    """Seconds until the server of a project is ready; the first start also makes the tables."""
    line = [sys.executable, "-m", "runtime", "--project", str(folder)]
    started = time.perf_counter()
    with _running(line) as server:
        _until(server, "ready")
        seconds = time.perf_counter() - started
        server.terminate()
    return seconds


def watch_seconds(folder: Path) -> float:
    """Seconds from a save until a server of what was saved is ready; the longest of some."""
    line = [sys.executable, "-u", "-m", "codegen", "watch", "--project", str(folder), "--serve"]
    schema = folder / "schema" / "thing0.graphql"
    text, spent = schema.read_text(encoding="utf-8"), []
    with _running(line) as watching:
        _until(watching, "ready")
        for number in range(_SAVES):
            time.sleep(_BETWEEN_SAVES)
            started = time.perf_counter()
            schema.write_text(text.replace("text: String", f"text{number}: String"), "utf-8")
            _until(watching, "ready")
            spent.append(time.perf_counter() - started)
        watching.terminate()
    return max(spent)


def _running(line: list[str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        line,
        cwd=_ROOT,
        env={**os.environ, **_NOTHING_SET},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _until(process: "subprocess.Popen[str]", word: str) -> None:
    assert process.stdout
    for said in process.stdout:
        if said.startswith(word):
            return
    raise RuntimeError(f"a command ended with {process.wait()} before it said {word!r}")
