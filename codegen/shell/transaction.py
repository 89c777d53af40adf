"""Write many files, all or nothing: all is ready, and what was is kept, before the first moves."""

import os
import secrets
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from codegen.shell.journal import Move, Stage, digest, note, recover


def apply(folder: Path, texts: Mapping[str, str], deletions: Iterable[str] = ()) -> None:
    """Put `texts` into their files, then delete; what cuts it off, even a kill, is undone."""
    contents = {_name(folder, path): text.encode() for path, text in texts.items()}
    moves = [
        *(_move(path, digest(content)) for path, content in contents.items()),
        *(_move(path) for path in deletions),
    ]
    if not moves:
        return
    try:
        note(folder, Stage.PREPARING, moves)
        for move in moves:
            _prepare(folder, move, contents.get(move.path, b""))
        note(folder, Stage.MOVING, moves)
        for move in moves:
            _carry_out(folder, move)
        note(folder, Stage.DONE, moves)
    finally:
        recover(folder)


def _name(folder: Path, path: str) -> str:
    """Where the text goes in the end: behind symbolic links, in a folder that can be made."""
    place = folder / path
    if place.is_dir():
        raise IsADirectoryError(f"{place} is a folder; a file must stand there")
    if file := next((one for one in place.parents if one.is_file()), None):
        raise NotADirectoryError(f"{file} is a file; a folder must stand there")
    if not place.is_symlink():
        return path
    target = place.resolve()
    root = folder.resolve()
    return str(target.relative_to(root) if target.is_relative_to(root) else target)


def _move(path: str, written: str | None = None) -> Move:
    head, _, name = path.rpartition("/")
    beside = f"{head}/.{name}" if head else f".{name}"
    unique = secrets.token_hex(4)
    ready = f"{beside}.{unique}.tmp" if written else None
    return Move(path, f"{beside}.{unique}.old.tmp", ready, written)


def _prepare(folder: Path, move: Move, content: bytes) -> None:
    path = folder / move.path
    if os.path.lexists(path):
        _keep(path, folder / move.kept)
    if move.ready:
        ready = folder / move.ready
        ready.parent.mkdir(parents=True, exist_ok=True)
        with ready.open("xb") as file:
            file.write(content)
        if path.exists():
            shutil.copymode(path, ready)


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
