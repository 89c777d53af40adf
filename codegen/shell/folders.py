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
        # Another command may make it at this moment.
        cache.mkdir(exist_ok=True)
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
    return sorted(_walk(str(folder), inside, {os.path.realpath(f"{folder}/{inside}")}))


def _walk(folder: str, inside: str, linked: set[str]) -> Iterator[str]:
    """The files; a folder that links lead to is entered once, as they may lead in circles."""
    try:
        entries = list(os.scandir(f"{folder}/{inside}"))
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        name = f"{inside}/{entry.name}"
        if entry.is_dir():
            if entry.name != "__pycache__" and not _is_entered(entry, linked):
                yield from _walk(folder, name, linked)
        elif entry.is_file() or entry.is_symlink():
            # A link to nowhere is a file that cannot be read; a pipe is no file at all.
            yield name


def _is_entered(entry: os.DirEntry[str], linked: set[str]) -> bool:
    if not entry.is_symlink():
        return False
    before = len(linked)
    linked.add(os.path.realpath(entry.path))
    return len(linked) == before
