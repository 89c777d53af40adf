"""The targets of the Makefile, on a machine that has next to nothing."""

import shutil
import subprocess
from pathlib import Path

from tests.databases import ROOT


def test_what_only_some_tests_need_is_not_asked_for_where_npm_is_missing(tmp_path: Path) -> None:
    make = shutil.which("make")
    assert make
    command = [make, "explorer", "browser", "node-driver", "node-frontend"]
    done = subprocess.run(
        command, cwd=ROOT, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "chromium" not in done.stdout.lower()
