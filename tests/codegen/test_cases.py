"""Every case gives what it should: byte for byte, formatted, linted, typed, and it runs."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.codegen.golden import REWRITING, Case, each, emitted, put, valid_cases, wrong_cases
from tests.codegen.golden import problems_of as problems
from tests.codegen.tools import CONFIG, RUFF
from tests.databases import ROOT

# Loads a project as the server does, and builds its schema.
RUN = """
import sys
from pathlib import Path
from runtime.project import load
from runtime.schema import build_schema
project = load(Path(sys.argv[1]))
declared = project.declared
schema = build_schema(project.sdl, declared.bindables, project.resolvers, declared.names)
assert schema.query_type
"""


@pytest.fixture(scope="module", params=valid_cases(), ids=str)
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that a case gives."""
    return put(tmp_path_factory.mktemp(str(request.param)), emitted(request.param))


@each(valid_cases())
def test_a_schema_gives_exactly_the_expected_files(case: Case) -> None:
    files = emitted(case)
    if REWRITING:
        shutil.rmtree(case.expected, ignore_errors=True)
        put(case.expected, files)
    expected = {
        path.relative_to(case.expected).as_posix(): path.read_text(encoding="utf-8")
        for path in case.expected.rglob("*")
        if path.is_file()
    }
    assert files == expected


@each(wrong_cases())
def test_a_wrong_schema_gives_exactly_the_expected_problems(case: Case) -> None:
    if REWRITING:
        case.problems.write_text(problems(case), encoding="utf-8")
    assert problems(case) == case.problems.read_text(encoding="utf-8")
    assert problems(case)


@each(valid_cases())
def test_generating_twice_gives_the_same(case: Case) -> None:
    assert emitted(case) == emitted(case)


def test_output_is_born_formatted(project: Path) -> None:
    command = [*RUFF, "format", "--diff", *CONFIG, str(project)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_output_has_nothing_to_lint(project: Path) -> None:
    # Names can be longer than a line.
    ignored = "N,PLR0913,E501" if "long_names" in project.name else "N,PLR0913"
    command = [*RUFF, "check", *CONFIG, "--ignore", ignored, str(project)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_output_is_strictly_typed(project: Path) -> None:
    done = mypy(project)
    assert done.returncode == 0, done.stdout


def test_output_runs(project: Path) -> None:
    command = [sys.executable, "-c", RUN, str(project)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr


def mypy(folder: Path) -> "subprocess.CompletedProcess[str]":
    """`mypy --strict` over a project, as its team would run it."""
    config = ["--config-file", str(ROOT / "pyproject.toml")]
    cache = ["--cache-dir", str(ROOT / ".mypy_cache" / "cases")]
    # Whole paths: the cache would take files of the same name, size and second for the same.
    packages = [str(path) for path in (folder / "generated", folder / "resolvers") if path.exists()]
    return subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", *config, *cache, *packages],
        cwd=folder,
        env={"MYPYPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
