"""A tool as its users run it: a console script, told where the server is."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from tests.databases import ROOT


def run_tool(name: str, server: str, *arguments: str) -> str:
    """What `rethinkdb-<name>` says; it must end well and complain of nothing."""
    done = attempt_tool(name, server, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    return done.stdout


def attempt_tool(name: str, server: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The tool to its end, whatever that is."""
    script = Path(sys.executable).with_name(f"rethinkdb-{name}")
    return subprocess.run(
        [str(script), "--connect", urlsplit(server).netloc, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
