"""Case folders: a schema, and what it must give: files in `expected/`, or `problems.txt`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from codegen.generate import Generated, InvalidSchemaError, generate
from codegen.ir.places import places_by_file
from codegen.problems import show
from codegen.sdl.sources import Source
from codegen.shell.stubs import stubs

CASES = Path(__file__).parent / "cases"
# `make golden` rewrites what is expected.
REWRITING = os.environ.get("GOLDEN") == "write"


@dataclass(frozen=True, slots=True)
class Case:
    """One case folder."""

    folder: Path

    def __str__(self) -> str:
        return self.folder.name

    @property
    def sources(self) -> list[Source]:
        """Its schema."""
        paths = sorted(self.folder.glob("schema/*.graphql"))
        return [Source(f"schema/{path.name}", path.read_text(encoding="utf-8")) for path in paths]

    @property
    def expected(self) -> Path:
        """The folder of the files that it gives."""
        return self.folder / "expected"

    @property
    def problems(self) -> Path:
        """The file of the problems that it has."""
        return self.folder / "problems.txt"


def valid_cases() -> list[Case]:
    """The cases whose schema is right."""
    return [case for case in _cases() if not case.folder.name.startswith("wrong_")]


def wrong_cases() -> list[Case]:
    """The cases whose schema is wrong."""
    return [case for case in _cases() if case.folder.name.startswith("wrong_")]


def each(cases: list[Case]) -> pytest.MarkDecorator:
    """Run a test with each of the cases, named after their folders."""
    return pytest.mark.parametrize("case", cases, ids=str)


def emitted(case: Case) -> Mapping[str, str]:
    """Every file that a case gives, stubs of its resolvers included."""
    generated = generate(case.sources)
    return {**generated.files, **stub_files(generated)}


def stub_files(generated: Generated) -> Mapping[str, str]:
    """The stubs of all resolvers of a project that has none."""
    missing = [place for one in places_by_file(generated.project) for place in one.all]
    return stubs(generated.project, missing, {}).texts


def problems_of(case: Case) -> str:
    """What is reported of a case."""
    try:
        generate(case.sources)
    except InvalidSchemaError as error:
        return show(error.problems, {one.path: one.text for one in case.sources}) + "\n"
    return ""


def put(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files into a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def _cases() -> list[Case]:
    return [Case(folder) for folder in sorted(CASES.iterdir()) if folder.is_dir()]
