"""Write many files, all or nothing: all is ready, and what was is kept, before the first moves."""

import os
import secrets
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from codegen.shell.in_order import digest
from codegen.shell.journal import Move, Stage, note, recover


def apply(
    folder: Path,
    texts: Mapping[str, str],
    deletions: Iterable[str] = (),
    was: Mapping[str, str | None] | None = None,
) -> None:
    """Put `texts` into their files, then delete; what cuts it off, even a kill, is undone.

    Files that somebody may save meanwhile must still be what they `was` when they were read.
    """
    _check_folders(folder, texts)
    contents = {_name(folder, path): text.encode() for path, text in texts.items()}
    moves = [
        *(_move(folder, path, digest(content)) for path, content in contents.items()),
        *(_move(folder, path) for path in deletions),
    ]
    if not moves:
        return
    try:
        note(folder, Stage.PREPARING, moves)
        for parent in {(folder / move.path).parent for move in moves}:
            parent.mkdir(parents=True, exist_ok=True)
        for move in moves:
            _prepare(folder, move, contents.get(move.path, b""))
        _check_unchanged(folder, was or {})
        note(folder, Stage.MOVING, moves)
        for move in moves:
            _carry_out(folder, move)
        note(folder, Stage.DONE, moves)
    finally:
        recover(folder)


def _check_folders(folder: Path, paths: Iterable[str]) -> None:
    """Refuse where a file stands in the place of a folder."""
    for parent in {(folder / path).parent for path in paths}:
        if file := next((one for one in (parent, *parent.parents) if one.is_file()), None):
            raise NotADirectoryError(f"{file} is a file; a folder must stand there")


def _check_unchanged(folder: Path, was: Mapping[str, str | None]) -> None:
    """Refuse to write over what somebody has just written."""
    for path, text in was.items():
        place = folder / path
        found = place.read_bytes() if place.exists() else None
        if found != (text if text is None else text.encode()):
            raise FileExistsError(f"{place} was saved meanwhile: nothing is written; run it again")


def _name(folder: Path, path: str) -> str:
    """Where the text goes in the end: behind symbolic links."""
    place = folder / path
    if not place.is_symlink():
        if place.is_dir():
            raise IsADirectoryError(f"{place} is a folder; a file must stand there")
        return path
    target = place.resolve()
    root = folder.resolve()
    return str(target.relative_to(root) if target.is_relative_to(root) else target)


def _move(folder: Path, path: str, written: str | None = None) -> Move:
    head, _, name = path.rpartition("/")
    beside = f"{head}/.{name}" if head else f".{name}"
    unique = secrets.token_hex(4)
    ready = f"{beside}.{unique}.tmp" if written else None
    kept = f"{beside}.{unique}.old.tmp" if os.path.lexists(folder / path) else None
    return Move(path, kept, ready, written)


def _prepare(folder: Path, move: Move, content: bytes) -> None:
    path = folder / move.path
    if move.kept:
        _keep(path, folder / move.kept)
    if move.ready:
        with (folder / move.ready).open("xb") as file:
            file.write(content)
        if move.kept:
            shutil.copymode(path, folder / move.ready)


def _keep(path: Path, copy: Path) -> None:
    try:
        copy.hardlink_to(path)
    except OSError:
        # Not every file system has links.
        shutil.copy2(path, copy, follow_symlinks=False)


def _carry_out(folder: Path, move: Move) -> None:
    path = folder / move.path
    if move.ready:
        (folder / move.ready).replace(path)
    else:
        path.unlink(missing_ok=True)
