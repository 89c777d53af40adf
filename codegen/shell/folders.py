"""Which files of a project the codegen reads; imports little, for runs that have nothing to do."""

import os
from collections.abc import Iterator
from pathlib import Path

_SDL = (".gql", ".graphql", ".graphqls")


def sdl_names(folder: Path) -> list[str]:
    """The SDL files that make the schema: `schema/*.graphql`, but for what editors hide."""
    return [name for name in _visible(folder) if _is_read(name)]


def misplaced_sdl_names(folder: Path) -> list[str]:
    """SDL files below `schema/` that nobody reads: in a folder of it, or with another ending."""
    return [name for name in _visible(folder) if not _is_read(name)]


def generated_names(folder: Path) -> list[str]:
    """Every file in `generated/` but Python's caches."""
    return _names(folder, "generated")


def resolver_names(folder: Path) -> list[str]:
    """Every Python file in `resolvers/`."""
    return [name for name in _names(folder, "resolvers") if name.endswith(".py")]


def cache_folder(folder: Path) -> Path:
    """The folder of what the codegen remembers about a project, which git ignores; made if new."""
    cache = folder / ".cache"
    if not cache.is_dir():
        cache.mkdir()
        (cache / ".gitignore").write_text("# Nothing here is worth keeping.\n*\n", encoding="utf-8")
    return cache


def journal_path(folder: Path) -> Path:
    """Where a write that is under way, or was cut off, is noted."""
    return folder / ".cache" / "journal.json"


def _visible(folder: Path) -> list[str]:
    names = _names(folder, "schema")
    return [
        name
        for name in names
        if name.endswith(_SDL) and not name.rpartition("/")[2].startswith(".")
    ]


def _is_read(name: str) -> bool:
    return name.endswith(".graphql") and name.count("/") == 1


def _names(folder: Path, inside: str) -> list[str]:
    """Files below a folder of the project, by path from the project; sorted."""
    return sorted(_walk(str(folder), inside))


def _walk(folder: str, inside: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(f"{folder}/{inside}"))
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        name = f"{inside}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _walk(folder, name)
        elif entry.is_file() or (entry.is_symlink() and not entry.is_dir()):
            # A link to nowhere is a file that cannot be read; a pipe is no file at all.
            yield name
