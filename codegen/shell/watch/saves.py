"""When somebody saves a file of a project."""

from collections.abc import Iterator
from pathlib import Path

from watchfiles import Change, watch

_FOLDERS = ("schema", "resolvers")
_SUFFIXES = (".graphql", ".gql", ".graphqls", ".py")
# How often folders that came or went, and the server's own end, are looked for.
_TICK_MILLISECONDS = 200


def saves(folder: Path) -> Iterator[bool]:
    """Truth at the start and after saves, falsehood now and then between them."""
    while True:
        found = _found(folder)
        watched = [folder / name for name in _FOLDERS if (folder / name).is_dir()]
        watcher = watch(
            *(watched or [folder]),
            watch_filter=_is_ours,
            recursive=bool(watched),
            rust_timeout=_TICK_MILLISECONDS,
            yield_on_timeout=True,
        )
        # From the first answer on nothing is missed; what came before it is looked at now.
        next(watcher)
        yield True
        for changes in watcher:
            if _found(folder) != found:
                break
            yield bool(changes)


def _is_ours(_: Change, path: str) -> bool:
    name = Path(path).name
    if name.startswith(".") or name == "__pycache__":
        return False
    # A folder may come with files in it, of which nobody is told.
    return name.endswith(_SUFFIXES) or "." not in name


def _found(folder: Path) -> list[object]:
    """What tells that a watched folder, or the settings, are others than before."""
    settings = folder / ".env"
    return [
        *((folder / name).is_dir() and (folder / name).stat().st_ino for name in _FOLDERS),
        settings.is_file() and settings.stat().st_mtime_ns,
    ]
