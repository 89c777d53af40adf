"""What a write is about to do, on disk before it is done: after a crash it can be undone."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from enum import Enum
from pathlib import Path
from typing import Any

from codegen.shell.folders import cache_folder, journal_path
from codegen.shell.in_order import digest


class Stage(Enum):
    """How far a write has come."""

    PREPARING = "preparing"
    MOVING = "moving"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Move:
    """A file to make, to replace or to delete: `ready` becomes it, `kept` is what it was.

    Paths are relative to the project. A new file has nothing that is kept. `written` is the digest
    of the new content; a file to delete has none, and nothing that is ready.
    """

    path: str
    kept: str | None = None
    ready: str | None = None
    written: str | None = None


def note(folder: Path, stage: Stage, moves: Iterable[Move]) -> None:
    """Put the journal on disk, whole."""
    cache_folder(folder)
    path = journal_path(folder)
    new = path.with_name("journal.json.new")
    content = {"stage": stage.value, "moves": [_data(move) for move in moves]}
    new.write_text(json.dumps(content), encoding="utf-8")
    new.replace(path)


def recover(folder: Path) -> bool:
    """Undo a write that was cut off, and remove what it left; whether anything was undone."""
    if not journal_path(folder).exists():
        return False
    stage, moves = _read(journal_path(folder))
    undone = [_undo(folder, move) for move in moves] if stage is Stage.MOVING else []
    for name in _left(moves, stage):
        (folder / name).unlink(missing_ok=True)
    for parent in sorted({(folder / move.path).parent for move in moves}, reverse=True):
        remove_empty(folder, parent)
    journal_path(folder).unlink()
    return any(undone)


def remove_empty(root: Path, folder: Path) -> None:
    """Remove a folder, and those above it, in which nothing is left but Python's caches."""
    while folder != root and folder.is_relative_to(root) and folder.is_dir():
        if any(one.name != "__pycache__" for one in folder.iterdir()):
            return
        for cached in folder.glob("__pycache__/*"):
            cached.unlink()
        for cache in folder.iterdir():
            cache.rmdir()
        folder.rmdir()
        folder = folder.parent


def _read(path: Path) -> tuple[Stage, list[Move]]:
    try:
        journal: Any = json.loads(path.read_bytes())
        return Stage(journal["stage"]), [Move(**move) for move in journal["moves"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise OSError(
            f"{path}, which says how to undo a write that was cut off, cannot be read. Files named"
            " .NAME.*.old.tmp in generated/ and resolvers/ are what was there before: put back"
            " what you miss, then delete them and it."
        ) from None


def _data(move: Move) -> dict[str, str | None]:
    return {field.name: getattr(move, field.name) for field in fields(Move)}


def _undo(folder: Path, move: Move) -> bool:
    """Bring a file back, unless it was not touched yet or somebody has changed it since."""
    path = folder / move.path
    if _content(path) != move.written:
        return False
    if move.kept is None:
        path.unlink(missing_ok=True)
    elif (folder / move.kept).exists():
        (folder / move.kept).replace(path)
    return True


def _content(path: Path) -> str | None:
    return digest(path.read_bytes()) if path.is_file() else None


def _left(moves: Iterable[Move], stage: Stage) -> Iterator[str]:
    """What stands beside the files; when all is done, nothing is ready any more."""
    for move in moves:
        if move.kept:
            yield move.kept
        if move.ready and stage is not Stage.DONE:
            yield move.ready
