"""Each file of `node:test` tests beside this one passes against a running server."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import ROOT, embedded_server

HERE = Path(__file__).parent
OLDEST = 20  # what rethinkdb-ts asks for
NODE = shutil.which("node")


@pytest.fixture(scope="module")
def node() -> str:
    """Node.js, with the driver installed."""
    if NODE is None or shutil.which("npm") is None:
        pytest.skip("Node.js or npm is not installed")
    said = subprocess.run([NODE, "--version"], capture_output=True, text=True, check=True).stdout
    if int(said.lstrip("v").split(".")[0]) < OLDEST:
        pytest.skip(f"rethinkdb-ts needs Node.js {OLDEST} or newer; this is {said.strip()}")
    subprocess.run(["make", "--silent", "node-driver"], cwd=ROOT, check=True)
    return NODE


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of an embedded server."""
    with embedded_server(tmp_path_factory.mktemp("node")) as (_, url):
        yield url


@pytest.mark.parametrize("file", sorted(path.name for path in HERE.glob("*.test.mjs")))
def test_the_node_driver_finds_all_in_order(node: str, server: str, file: str) -> None:
    ran = subprocess.run(
        [node, "--test", file],
        cwd=HERE,
        env={**os.environ, "SERVER_URL": server},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "# pass 0" not in ran.stdout
