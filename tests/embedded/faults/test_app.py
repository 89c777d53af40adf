"""The app on a folder whose database cannot be used: it says so and ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.databases import ROOT
from tests.embedded.faults.refusals import DATA, contents


@pytest.mark.parametrize("content", [b"", b"Dear diary,\n" * 1000])
def test_the_app_says_what_is_wrong_with_the_file_and_ends(tmp_path: Path, content: bytes) -> None:
    (tmp_path / DATA).write_bytes(content)
    before = contents(tmp_path)
    ended = subprocess.run(
        [sys.executable, "-m", "runtime", "--port", "0"],
        cwd=ROOT,
        env={"RETHINKDB_URL": "", "DATA_DIR": str(tmp_path), "LOG_LEVEL": "ERROR"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert ended.returncode == 2
    [line] = ended.stderr.splitlines()
    assert line.startswith(f"DATA_DIR: {tmp_path / DATA} is ")
    assert contents(tmp_path) == before
