"""A model takes as much work among many as among few."""

import cProfile
from pathlib import Path

import pytest

from benchmarks.codegen.schemas import put_schema
from codegen.generate import generate
from codegen.shell.project_files import read_schema


@pytest.mark.parametrize("crud", [False, True], ids=["hand-written", "crud"])
def test_calls_grow_no_faster_than_models(tmp_path: Path, crud: bool) -> None:
    few, many = (calls_of_each(tmp_path / str(count), count, crud=crud) for count in (10, 60))
    assert many < 1.05 * few


def calls_of_each(folder: Path, models: int, *, crud: bool) -> float:
    """How many calls of functions generating a model takes."""
    put_schema(folder, models, crud=crud)
    sources = read_schema(folder).sources
    # What is read once and kept is not counted.
    generate(sources)
    profile = cProfile.Profile()
    profile.runcall(generate, sources)
    return sum(entry.callcount for entry in profile.getstats()) / models
