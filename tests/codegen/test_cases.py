"""Every case gives what it should: byte for byte, formatted, and with nothing to lint."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.codegen.golden import REWRITING, Case, each, emitted, put, valid_cases, wrong_cases
from tests.codegen.golden import problems_of as problems
from tests.codegen.tools import CONFIG, RUFF


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that each case gives, in a folder with the name of the case."""
    folder = tmp_path_factory.mktemp("projects")
    for case in valid_cases():
        put(folder / str(case), emitted(case))
    return folder


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


def test_output_is_born_formatted(projects: Path) -> None:
    command = [*RUFF, "format", "--diff", *CONFIG, str(projects)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_output_has_nothing_to_lint(projects: Path) -> None:
    # Names can be longer than a line.
    ignored = ["--ignore", "N,PLR0913", "--per-file-ignores", f"{projects}/long_names/**:E501"]
    command = [*RUFF, "check", *CONFIG, *ignored, str(projects)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
