"""Write many files, all or nothing: every one is ready on disk before the first takes its place."""

import secrets
import shutil
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path


def apply(folder: Path, texts: Mapping[str, str], deletions: Iterable[str] = ()) -> None:
    """Put `texts` into their files, then delete; what fails before the end of writing undoes it."""
    with ExitStack() as stack:
        ready = [_prepare(folder / path, text, stack) for path, text in texts.items()]
        for temporary, path in ready:
            temporary.replace(path)
    for name in deletions:
        (folder / name).unlink(missing_ok=True)
        _remove_empty(folder, (folder / name).parent)


def _prepare(path: Path, text: str, stack: ExitStack) -> tuple[Path, Path]:
    """A temporary file beside its place; gone when the stack closes, unless it was renamed."""
    if path.is_dir():
        raise IsADirectoryError(f"{path} is a folder; a file must stand there")
    _make_folder(path.parent, stack)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    stack.callback(temporary.unlink, missing_ok=True)
    with temporary.open("xb") as file:
        file.write(text.encode("utf-8"))
    if path.exists():
        shutil.copymode(path, temporary)
    return temporary, path


def _make_folder(folder: Path, stack: ExitStack) -> None:
    """Make a folder; taken back when the stack closes and nothing is in it."""
    for missing in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        missing.mkdir()
        stack.callback(_remove_if_empty, missing)


def _remove_if_empty(folder: Path) -> None:
    if not any(folder.iterdir()):
        folder.rmdir()


def _remove_empty(root: Path, folder: Path) -> None:
    """Remove a folder, and those above it, in which nothing is left but Python's caches."""
    while folder != root and folder.exists():
        if any(one.name != "__pycache__" for one in folder.iterdir()):
            return
        shutil.rmtree(folder)
        folder = folder.parent
