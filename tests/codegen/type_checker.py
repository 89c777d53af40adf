"""`mypy --strict` over generated projects, as their teams would run it."""

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.codegen.golden import put
from tests.databases import ROOT

_OURS = re.compile(r"^(\s*(?:from|import)) (generated|resolvers)\b", re.MULTILINE)


def mypy(folder: Path) -> "subprocess.CompletedProcess[str]":
    """Over one project."""
    # Whole paths: the cache would take files of the same name, size and second for the same.
    packages = [path for path in (folder / "generated", folder / "resolvers") if path.exists()]
    return _run(folder, *map(str, packages))


def mypy_of_all(
    folder: Path, projects: Mapping[str, Mapping[str, str]]
) -> "subprocess.CompletedProcess[str]":
    """Over the files of many projects at once, each in a package of its own in `folder`."""
    for name, files in projects.items():
        own = {path: _OURS.sub(rf"\1 {name}.\2", text) for path, text in files.items()}
        put(folder / name, {"__init__.py": '"""A project."""\n', **own})
    return _run(folder, *(str(folder / name) for name in projects))


def _run(folder: Path, *packages: str) -> "subprocess.CompletedProcess[str]":
    config = ["--config-file", str(ROOT / "pyproject.toml")]
    cache = ["--cache-dir", str(ROOT / ".mypy_cache" / "cases")]
    return subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", *config, *cache, *packages],
        cwd=folder,
        env={"MYPYPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
