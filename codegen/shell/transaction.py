"""Write many files, all or nothing: all is ready, and what was is kept, before the first moves."""

import secrets
import shutil
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path


def apply(folder: Path, texts: Mapping[str, str], deletions: Iterable[str] = ()) -> None:
    """Put `texts` into their files, then delete; a failure or an interrupt undoes all of it."""
    doomed = [folder / name for name in deletions]
    with ExitStack() as stack, ExitStack() as undo:
        ready = [_prepare(folder / path, text, stack) for path, text in texts.items()]
        kept = {path: _keep(path, stack) for path in (*(path for _, path in ready), *doomed)}
        for path, copy in kept.items():
            undo.callback(_restore, path, copy)
        for temporary, path in ready:
            temporary.replace(path)
        for path in doomed:
            path.unlink(missing_ok=True)
        undo.pop_all()
    for path in doomed:
        _remove_empty(folder, path.parent)


def _prepare(path: Path, text: str, stack: ExitStack) -> tuple[Path, Path]:
    """A temporary file beside its place; gone when the stack closes, unless it was renamed."""
    if path.is_dir():
        raise IsADirectoryError(f"{path} is a folder; a file must stand there")
    if path.is_symlink():
        path = path.resolve()
    _make_folder(path.parent, stack)
    temporary = _temporary(path, stack)
    with temporary.open("xb") as file:
        file.write(text.encode("utf-8"))
    if path.exists():
        shutil.copymode(path, temporary)
    return temporary, path


def _keep(path: Path, stack: ExitStack) -> Path | None:
    """A copy of a file as it is; None if there is none."""
    if not path.exists():
        return None
    copy = _temporary(path, stack)
    shutil.copy2(path, copy, follow_symlinks=False)
    return copy


def _restore(path: Path, copy: Path | None) -> None:
    if copy:
        copy.replace(path)
    else:
        path.unlink(missing_ok=True)


def _temporary(path: Path, stack: ExitStack) -> Path:
    """A new name beside `path`; what has it is gone when the stack closes."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    stack.callback(temporary.unlink, missing_ok=True)
    return temporary


def _make_folder(folder: Path, stack: ExitStack) -> None:
    """Make a folder; taken back when the stack closes and nothing is in it."""
    above = (folder, *folder.parents)
    if file := next((one for one in above if one.is_file()), None):
        raise NotADirectoryError(f"{file} is a file; a folder must stand there")
    for missing in reversed([one for one in above if not one.exists()]):
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
