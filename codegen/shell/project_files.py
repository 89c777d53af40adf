"""The files of a project folder: read the schema, see what stands in `generated/`."""

import re
from dataclasses import dataclass
from pathlib import Path

from codegen.problems import Code, Position, Problem
from codegen.sdl.sources import Source
from codegen.shell.folders import misplaced_sdl_names, sdl_names

_LINE_END = re.compile(r"\r\n|\r|\n")
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
            problems.append(_unreadable(name, error))
    if not names:
        place = Position("schema", 1, 1)
        message = f"There is no *.graphql file in {folder / 'schema'}."
        problems.append(Problem(place, message, code=Code.SCHEMA_HAS_FILES))
    return SchemaFiles(tuple(sources), tuple(problems))


def _unreadable(name: str, error: OSError | UnicodeDecodeError) -> Problem:
    place, why, hint = (1, 1), str(error), ""
    if isinstance(error, UnicodeDecodeError):
        place, why = place_of(error), f"the byte 0x{error.object[error.start]:02x} is no UTF-8"
        hint = "save it as UTF-8"
    message = f"The file cannot be read: {why}."
    return Problem(Position(name, *place), message, hint, Code.FILES_CAN_BE_READ)


def place_of(error: UnicodeDecodeError) -> tuple[int, int]:
    """Line and column of the first byte that is no UTF-8."""
    *lines, last = _LINE_END.split(error.object[: error.start].decode("utf-8"))
    return len(lines) + 1, len(last) + 1


def read_or_none(path: Path) -> str | None:
    """The text of a file as it is, line ends included; None if it is none of ours."""
    try:
        return path.read_bytes().decode("utf-8")
    except (FileNotFoundError, UnicodeDecodeError, IsADirectoryError, NotADirectoryError):
        return None
