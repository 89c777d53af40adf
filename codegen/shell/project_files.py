"""The files of a project folder: read the schema, see what stands in `generated/`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from codegen.problems import Position, Problem
from codegen.sdl.sources import Source

_SDL = (".gql", ".graphql", ".graphqls")
_WHICH = "SDL files are schema/*.graphql"


@dataclass(frozen=True, slots=True)
class SchemaFiles:
    """The SDL files that could be read, and what was wrong with the others."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]


def read_schema(folder: Path) -> SchemaFiles:
    """Every `schema/*.graphql` of a project."""
    sources: list[Source] = []
    paths = _visible(folder, "*.graphql")
    problems = [
        Problem(Position(name_of(folder, path), 1, 1), "This file is not read.", _WHICH)
        for path in sorted({*_visible(folder, "**/*")}.difference(paths))
        if path.suffix in _SDL
    ]
    for path in paths:
        name = name_of(folder, path)
        try:
            sources.append(Source(name, path.read_text(encoding="utf-8")))
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(Position(name, 1, 1), f"The file cannot be read: {error}."))
    if not paths:
        place = Position("schema", 1, 1)
        problems.append(Problem(place, f"There is no *.graphql file in {folder / 'schema'}."))
    return SchemaFiles(tuple(sources), tuple(problems))


def _visible(folder: Path, pattern: str) -> list[Path]:
    """Files of `schema/`, but those that editors hide beside them."""
    found = sorted((folder / "schema").glob(pattern))
    return [path for path in found if not path.name.startswith(".")]


def name_of(folder: Path, path: Path) -> str:
    """A file's path as reports print it."""
    return path.relative_to(folder).as_posix()


def read_or_none(path: Path) -> str | None:
    """The text of a file as it is, line ends included; None if it is none of ours."""
    try:
        return path.read_bytes().decode("utf-8")
    except (FileNotFoundError, UnicodeDecodeError, IsADirectoryError, NotADirectoryError):
        return None


def generated_files(folder: Path) -> Iterator[Path]:
    """Every file in `generated/` but Python's caches."""
    for path in sorted((folder / "generated").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path
