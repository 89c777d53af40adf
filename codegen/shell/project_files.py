"""The files of a project folder: read the schema, see what stands in `generated/`."""

from dataclasses import dataclass
from pathlib import Path

from codegen.problems import Code, Position, Problem
from codegen.sdl.sources import Source
from codegen.shell.folders import misplaced_sdl_names, sdl_names

_WHICH = "SDL files are schema/*.graphql"


@dataclass(frozen=True, slots=True)
class SchemaFiles:
    """The SDL files that could be read, and what was wrong with the others."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]


def read_schema(folder: Path) -> SchemaFiles:
    """Every `schema/*.graphql` of a project."""
    sources: list[Source] = []
    problems = [
        Problem(Position(name, 1, 1), "This file is not read.", _WHICH, Code.FILES_STAND_IN_SCHEMA)
        for name in misplaced_sdl_names(folder)
    ]
    names = sdl_names(folder)
    for name in names:
        try:
            sources.append(Source(name, (folder / name).read_bytes().decode("utf-8")))
        except (OSError, UnicodeDecodeError) as error:
            message = f"The file cannot be read: {error}."
            problems.append(Problem(Position(name, 1, 1), message, code=Code.FILES_CAN_BE_READ))
    if not names:
        place = Position("schema", 1, 1)
        message = f"There is no *.graphql file in {folder / 'schema'}."
        problems.append(Problem(place, message, code=Code.SCHEMA_HAS_FILES))
    return SchemaFiles(tuple(sources), tuple(problems))


def read_or_none(path: Path) -> str | None:
    """The text of a file as it is, line ends included; None if it is none of ours."""
    try:
        return path.read_bytes().decode("utf-8")
    except (FileNotFoundError, UnicodeDecodeError, IsADirectoryError, NotADirectoryError):
        return None
